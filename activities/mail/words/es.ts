import type { MailWords } from './mailWords';

export const ES: MailWords = {
  staff: {
    mail: {
      page: {
        title: 'Aviso urgente',
        body: 'Confirme este ticket antes de: {until}. Después el aviso pasa a otra persona.',
      },
      'deadline-near': {
        title: 'Plazo próximo',
        body: 'Se ha gastado el {share} % del tiempo. El plazo vence: {until}.',
      },
      breached: { title: 'Plazo vencido', body: 'El plazo venció: {until}.' },
      escalated: { title: 'Nivel elevado', body: 'El ticket está ahora en el nivel {level}.' },
      'low-rating': { title: 'Valoración baja', body: 'La valoración es {rating} de 5.' },
      'check-in': {
        title: 'Contacto pendiente',
        body: 'Un cliente a su cargo debe tener noticias suyas. Estaba previsto: {until}.',
      },
    },
    label: {
      ticket: 'Ticket',
      tier: 'Suscripción',
      priority: 'Prioridad',
      level: 'Nivel',
      promise: 'Compromiso',
      why: 'Motivo',
      until: 'Antes de',
    },
    why: {
      emergency: 'Una emergencia',
      raised: 'Se elevó el nivel',
      breach: 'Venció un plazo',
      agent: 'Lo elevó un agente',
      lead: 'Lo decidió un responsable',
      customer: 'Lo pidió el cliente',
      operator: 'Lo elevó el equipo técnico',
      tier: 'Cambió la suscripción',
      unacknowledged: 'Nadie confirmó el aviso',
    },
    openTicket: 'Abrir el ticket',
    openTasks: 'Abrir las tareas',
    footer: 'Las horas son las de {zone}. Las respuestas a este correo no se leen.',
  },
  customer: {
    mail: {
      reply: { title: 'Hay una respuesta en su ticket', body: '' },
      resolved: {
        title: 'Su ticket está resuelto',
        body: 'Si para usted no lo está, escriba en el ticket.',
      },
      closed: {
        title: 'Su ticket está cerrado',
        body: 'Si queda algo pendiente, escriba en el ticket en los próximos días: se volverá a abrir.',
      },
      'awaiting-reminder': {
        title: 'Esperamos su respuesta',
        body: 'Para seguir necesitamos una respuesta suya. Sin ella, el ticket se cerrará.',
      },
      survey: {
        title: '¿Qué tal lo hicimos?',
        body: 'Díganos si está satisfecho con la ayuda. El enlace es solo para usted y vale hasta: {until}.',
      },
      'survey-reminder': {
        title: '¿Qué tal lo hicimos? Un recordatorio',
        body: 'Díganos si está satisfecho con la ayuda. El enlace es solo para usted y vale hasta: {until}.',
      },
    },
    label: { ticket: 'Ticket' },
    desk: 'Soporte',
    wrote: '{name} escribió:',
    files: 'Archivos en el ticket: {count}',
    openTicket: 'Abrir el ticket',
    openSurvey: 'Valorar la ayuda',
    footer: 'Las respuestas a este correo no se leen. Escriba en su ticket, por favor.',
    choose: 'Elegir qué correos recibe',
  },
  priority: { low: 'Baja', medium: 'Media', high: 'Alta', critical: 'Crítica' },
  clock: {
    'first-response': 'Primera respuesta',
    'next-response': 'Siguiente respuesta',
    resolution: 'Solución',
  },
};
