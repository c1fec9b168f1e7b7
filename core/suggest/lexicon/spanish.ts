import type { Lexicon } from "./lexicon.ts";

export const SPANISH: Lexicon = {
  marks:
    "el, la, los, las, un, una, unos, unas, de, del, y, o, a, al, en, para, por, con, sin, que, nuestro, nuestra, nuestros, nuestras, su, sus, mas, menos, no, ni, cada, todo, todos, toda, todas, lo, se, es, ser, antes, despues, entre, sobre, hasta, desde, hay, hace, falta, dos, tres, mejor, veces, semana, mes, ano, dia, este, esta, donde, como, cuando, porque, necesitamos, queremos, tener, hacer",
  channel: {
    app: "app, aplicacion movil, notificacion push, notificaciones",
    blog: "blog*, bitacora",
    chat: "chat, chatbot*, mensajeria instantanea, slack, messenger, teams",
    email: "email*, correo, correos, mailing, newsletter*, boletin, boletines, mail, correo electronico, e mail",
    events:
      "asamblea general, asamblea, fiesta, inauguracion, mesa redonda, visita guiada, visitas a la fabrica, stand, mercadillo, rueda de prensa, encuentros, sesion informativa, concierto, coloquio, ponencia, evento, webinar*, seminario, conferencia, feria, ferias, jornada de puertas abiertas, puertas abiertas, congreso, jornada, taller, talleres, encuentro, exposicion, charla, festival, foro, gala, reunion abierta",
    intranet: "intranet, sharepoint, red interna, portal interno|del empleado, red social interna, portal de empleados",
    phone: "telefono, linea directa, centralita, call center, llamada, llamadas, atencion telefonica, por telefono, centro de llamadas, tfno",
    podcast: "podcast*",
    print:
      "impresion, impresiones, costes|costos|gastos de impresion, boletin|revista en papel, valla, vallas, dipticos, tarjetas, folleto, cartel, carteles, catalogo, revista, impreso, impresa, triptico, periodico, prensa escrita, papel, octavilla, buzoneo, diptico, periodico local",
    sms: "sms, mensaje de texto, mensajes de texto",
    "tv-radio": "radio, tele, television, tv, cuna de radio, cunas de radio, anuncio de tele, anuncio en tele",
    website: "web, sitio web, pagina web, pagina de inicio, tienda online, tienda en linea, portal web, landing page, sitio, preguntas frecuentes, faq",
    whatsapp: "wasap, guasap, whats, wsp, watsap",
  },
  audience: {
    alumni: "antiguo|antiguos alumno|alumnos, exalumno, ex alumno, egresado, titulado, graduado, alumni, antiguas alumnas",
    candidates: "candidato, candidata, aspirante, solicitante de empleo, talento, futuros companeros|empleados, postulante, demandante de empleo",
    customers: "cliente, clienta, clientela, comprador, consumidor, usuario, compradores, consumidores, viajero, usuaria, pasajero",
    donors: "donante, benefactor, mecenas, donantes, padrino",
    families: "familia, padre, padres, padres de alumnos, madre, papas, mamas",
    followers: "seguidor, seguidores, fan, fans, comunidad online",
    investors: "inversor, inversores, inversionista, accionista, analista",
    managers:
      "jefe, jefa, directivo, mando, mandos intermedios, gerente, responsable de equipo, manager, director, directores, coordinadores de equipo, lider, lideres, la direccion, encargado",
    media: "periodista, prensa, medios, medios de comunicacion, reportero, redacciones, corresponsal",
    members: "socio, socia, miembro, afiliado, asociado",
    partners: "colaborador externo, partner, distribuidor, distribuidores, aliado, socios comerciales, franquiciado",
    patients: "paciente",
    public:
      "publico general, gran publico, ciudadano, ciudadania, el publico, todo el publico, publico, contribuyente, ciudadanos, opinion publica, gente de la calle",
    regulators: "regulador, reguladores, autoridad, autoridades, ministerio, inspector, inspectores, organismo regulador",
    residents: "vecino, vecina, residente, inquilino, habitante, vecindario",
    retailers:
      "minorista, para|a|con|de las|los tiendas|comercios, tiendas asociadas|de barrio, comerciante, comercio, detallista, tendero, mayorista, concesionario, comercios, para las tiendas",
    staff:
      "empleado, empleada, trabajador, trabajadores, el|del|al|nuestro|todo|su personal, plantilla, companero, companera, equipo humano, equipo interno, trabajadora, compis, enfermera, enfermero",
    students: "estudiante, alumno, alumnado, universitario, alumna, escolar, escolares",
    suppliers: "proveedor, proveedores, contratista, subcontratista",
    volunteers: "voluntario, voluntaria, voluntariado",
    "young-people": "joven, jovenes, adolescente, generacion z, gen z, menores de 25|30, chavales, juventud, 18 25",
  },
  decoys:
    "redes sociales, medios sociales, atencion al cliente, servicio al cliente, nota de prensa, notas de prensa, rueda de prensa, gabinete de prensa, comunicado de prensa, rotacion de personal, rotacion del personal, director general, miembros del consejo, miembro del consejo, servicio publico, sector publico, relaciones publicas, dominio publico, transporte publico, area personal, personal shopper, uso personal, datos personales, web interna antigua, jefe de obra, direccion general, direccion postal, carga de trabajo, publico objetivo, medio ambiente, cada tienda, tienda online, tienda en linea, papel del, papel de la, medios propios, por todos los medios posibles",
  lever: {
    "open-rate": "tasa de apertura",
    "click-rate": "tasa de clics",
    "bounce-rate": "tasa de rebote",
    "sick-leave": "absentismo, bajas por enfermedad",
    "market-share": "cuota de mercado",
    members: "numero de socios",
    reviews: "resenas, opiniones en google",
    meetings: "reuniones",
    errors: "errores",
    cost: "coste, costes, costos, gastos, gasto",
    "ad-budget":
      "presupuesto de publicidad|anuncios|medios|publicitario, presupuesto publicitario, gasto en publicidad|anuncios, inversion publicitaria, gasto publicitario",
    "approval-time": "plazo|plazos|tiempo|tiempos|circuito|proceso de aprobacion|validacion|revision, aprobaciones, aprobacion",
    attendance: "asistencia, afluencia, asistentes, participacion, aforo",
    awareness: "notoriedad, visibilidad, reconocimiento de marca, conocimiento de marca, conocimiento de la marca",
    complaints: "queja, quejas, reclamacion, reclamaciones, resenas negativas",
    conversion: "conversion, tasa de conversion, conversiones",
    "cost-per-lead": "coste|costo por lead|contacto, cpl, coste del lead",
    donations: "donacion, donaciones, donativos, recaudacion",
    engagement: "engagement, interaccion, interacciones, likes, me gusta, compartidos, comentarios",
    followers: "seguidor, seguidores, comunidad, followers, fans en",
    headcount: "plantilla, numero de empleados, dotacion",
    hires: "contratacion, contrataciones, incorporaciones",
    mentions: "mencion, menciones, apariciones en prensa|medios, impactos en prensa",
    newsletters: "boletin, boletines, newsletter",
    posts: "publicacion, publicaciones, post, posts, ritmo de publicacion, frecuencia de publicacion, contenidos, tuits, historias",
    rating: "valoracion, puntuacion, nota, estrellas, resenas de google, calificacion",
    reach: "alcance, impresiones, cobertura",
    replies: "tasa de respuesta, respuestas",
    "response-time": "espera, tiempo|tiempos|plazo|plazos de respuesta|espera|reaccion, tiempo de atencion",
    retention: "fidelidad, fidelizacion, retencion, renovacion, renovaciones",
    sales: "venta, ventas, facturacion, ingresos, pedidos",
    sentiment: "sentimiento, imagen de marca, reputacion, imagen",
    "sign-ups": "inscripcion, inscripciones, registros, altas, inscritos",
    subscribers: "suscriptor, suscriptores, suscripcion, suscripciones",
    traffic: "trafico, visita, visitas, clics, paginas vistas, visitantes",
    training: "formacion, capacitacion, horas de formacion, cursos",
    turnover: "rotacion, bajas voluntarias, rotacion de personal",
    videos: "video, videos, clip",
    workload: "carga de trabajo, carga, horas extra, sobrecarga, trabajo extra",
    applications: "solicitudes de empleo, candidaturas, curriculums",
    satisfaction: "satisfaccion, nps",
    churn: "cancelaciones, abandono, churn, tasa de abandono",
    leads: "leads, contactos cualificados",
    downloads: "descarga, descargas",
  },
  raise:
    "aumentar, aumenta*, subir, crecer, duplicar, doblar, triplicar, incrementar, mas, multiplicar, ganar, atraer, ampliar, reforzar, impulsar, potenciar, elevar, el doble de, conseguir, captar, generar, hacer crecer, fomentar, crecimiento, alza, extender, acelerar el crecimiento, # % mas, sumar, disparar, nuevos, nuevas, recaudar mas",
  lower:
    "reducir, reduc*, bajar, baja, disminuir, menos, recortar, acortar, rebajar, minimizar, limitar, dejar de, parar, la mitad de, frenar, aligerar, descargar de, evitar, eliminar, recorte, abaratar, ahorrar, suprimir, mermar, caer, aliviar",
  hold: "quedarnos, quedarse, quedarme, mantener, mantiene*, conservar, seguir, mismo ritmo|nivel|numero, al mismo, estable, congelar, igual, sin aumentar, sin subir, constante, estabilizar, preservar, sostener, no pasar de",
  improve: "mejorar, mejora, optimizar, mejor, mas rapido, mas deprisa, agilizar, acelerar, antes, perfeccionar",
  idioms: {
    "response-time lower":
      "respuesta ~ ~ en # h|horas|hora|dias|dia|minutos, respuesta ~ ~ en una|un|dos|tres|el, menos espera, esperar menos, esperan menos, esperen menos, reaccionar ~ en, reducir ~ espera, en menos de # horas|h|minutos|dias, respond*|contest* ~ rapido|rapidamente|enseguida, respond*|contest*|atend* ~ ~ en menos de, respond*|contest*|atend* ~ ~ en # hora|horas|h|minutos|min|dias, respond*|contest*|atend* ~ ~ mas rapido|deprisa|pronto, respond*|contest*|atend* ~ antes, respuesta* ~ en # h|horas, respuesta* ~ en una|#|dos|tres, recib*|recib*|obten* ~ respuesta ~ en, respuesta* mas rapida|rapidas, respuesta* en menos de, respond*|contest*|atend* ~ ~ el mismo dia, respond*|contest*|atend* ~ ~ en una|dos|tres|24|48, respond*|contest*|atend* ~ ~ en el dia",
    "retention raise":
      "renovar ~ contrato*|suscripcion* ~ @, retener ~ @, fideliz*, dejar de perder ~ @, perder menos @, no perder ~ @, conservar ~ @, que no se vayan ~ @, recuperar ~ @, menos bajas de @",
    "sales raise": "vender mas|mejor|el",
    "hires raise":
      "contratar ~ @, reclutar ~ @, fichar ~ @, contratar|reclutar|fichar ~ ingenier*|aprendic*|conductor*|tecnic*|desarrollador*|vendedor*, contratar #, contratar mas|a|dos|tres|diez|un|una, cubrir # vacantes|puestos, reclutar #|mas, fichar #|mas, incorporar #, cubrir las vacantes",
    "posts raise": "publicar mas, postear mas, publicar el doble, subir mas contenido",
    "posts lower": "publicar menos, postear menos, dejar de publicar",
    "posts hold": "seguir publicando, mantener ~ ritmo ~ publicacion*, publicar al mismo ritmo, publicar lo mismo",
    posts: "# publicaciones|posts por|a, publicar cada|todos",
    "approval-time lower":
      "aprobar ~ ~ mas rapido|antes, aprobar ~ ~ en # dias|dia|horas, aprobaciones mas rapidas, agilizar ~ ~ aprobacion*, aprobacion* en menos de",
    "awareness raise":
      "mas visible|visibles|conocido|conocidos|conocida, ganar visibilidad|notoriedad, que ~ nos conozcan, que hablen de nosotros, mas visibilidad, mejor conocidos, dar a conocer, darse a conocer, que nos conozcan, darnos a conocer, hacernos visibles",
    "attendance raise":
      "llenar la sala|el, que vengan ~ @, vengan mas, mas @ en|al, traer ~ @ al|a, atraer ~ @ al|a, traer # personas|a, # asistentes, mas gente en, atraer # personas|visitantes",
    "workload lower": "menos trabajo para, quitar trabajo, descargar al",
    "workload hold":
      "sin trabajo extra|adicional, sin carga adicional|extra, sin mas trabajo|carga, sin sobrecargar, ni un minuto mas de trabajo, ningun trabajo extra",
    "headcount hold": "sin contratar, sin ampliar plantilla, sin nuevas contrataciones",
    "training raise": "formar ~ ~ @, capacitar ~ ~ @, formar a todo|todos|toda, # horas|dias de formacion",
    "sign-ups raise":
      "convencer|animar|invitar ~ @ ~ inscrib*|apunt*|registr*, mas @ ~ inscri*|apunt*, # inscripciones|inscritos, llenar ~ curso|cursos|taller|talleres|seminario",
    "members raise": "# nuevos socios|miembros, ganar ~ socios|miembros, mas socios|miembros, captar ~ socios",
    newsletters: "boletin mensual|semanal|trimestral, newsletter mensual|semanal",
    videos: "un video a|por|cada, # videos a|por, # videos",
    "ad-budget lower": "menos publicidad|anuncios, reducir la publicidad, reducir publicidad, gastar menos en publicidad|anuncios",
    "donations raise": "ganar|encontrar ~ donantes, # donantes, mas|nuevos donantes, captar ~ donantes, atraer ~ donantes, recaudar #|mas, captar mas fondos",
    "followers raise": "ganar # seguidores, # seguidores mas, # nuevos seguidores, llegar a # seguidores",
    "complaints lower": "que se quejen menos",
  },
  approach: {
    "control=pre-approve":
      "nada|ninguna|ningun|nadie|no|nunca ~ ~ ~ ~ sin ~ firma|firmas|aprobacion|permiso|visto|revision|autorizacion|ok, sometido|sometida a aprobacion|revision, luz verde, moderacion previa, comite de revision|lectura, con autorizacion|permiso de, supervisado|supervisada por, doble firma, filtrado por, contenidos|textos|mensajes aprobados, tiene|tienen que aprobar|revisar|ver|validar|dar, debe|deben aprobar|revisar|validar|dar|pasar, derecho a veto, legal|direccion|comunicacion|marketing revisa|aprueba|valida, revisado|revisada|revisados|aprobado|aprobada|validado|validada|corregido|corregida ~ antes|por, revisar|aprobar|validar|corregir ~ ~ antes, nada|ninguna|ningun|nadie|no ~ ~ ~ sin|antes ~ aprobacion|permiso|visto|revision|autorizacion|validacion, pasa|pasan|pase|pasar ~ ~ por ~ legal|juridico|marketing|direccion|comunicacion|departamento, antes de publicar ~ revis*|aprob*|valid*, aprobacion previa, revision previa|obligatoria, visto bueno, autorizacion previa, debe|deben ser|estar aprobado|aprobada|aprobados|aprobadas|revisado|revisada|revisados|validado, cuatro ojos, aprobar cada|todo|todas|todos, revisar cada|todo|todas|todos, la ultima palabra, doble revision, filtro previo, valida todo, revisa todo",
    "control=empower":
      "en manos de, dejar ~ ~ gestionar|llevar|elegir|grabar|contar, dejar que @ ~, dejar ~ cuenta|cuentas|pagina ~ a|en|al, dar ~ llaves, sin guion|filtro|filtros|censura, como quieran, a su manera, iniciativa, libertad, lo que quieran, dar voz a|al ~ @|empleados|plantilla|trabajadores, publican|publiquen|escriben ellos|ellas|libremente, tomar sus propias decisiones, propia iniciativa, propias palabras, propio nombre, sin pedir permiso|autorizacion|aprobacion, libremente, dejar ~ ~ publicar|responder|escribir|decidir|hablar|contestar, dejar que ~ ~ publiquen|respondan|escriban|decidan|hablen|cuenten|muestren|graben|elijan|contesten, sin permiso|aprobacion|revision|autorizacion|guion, autonomia, escriben|publican|cuentan|deciden|llevan ~ ~ ellos|ellas mismos|mismas, sin control|supervision, autonomo*, confiar en ~ @|equipo|equipos|gente, confianza en ~ @, carta blanca, empoder*, libertad para, deciden ellos|ellas, puede|pueden|podran publicar|responder|escribir|contestar, embajador*, que publiquen|respondan|escriban con|lo|sin",
    "voice=listen":
      "respuesta|respuestas personal|personales|personalizada|personalizadas, panel, consejo de usuarios|clientes, tener en cuenta, entender ~ necesidades|expectativas, necesidades de ~ @, mesa redonda, recib* ~ respuesta, recoger, participar, pedir sugerencias, sugerencias, reunirse con ~ @, entrevistas con|a, atender a, comentar con, intercambiar ~ con, escuch*, a la escucha, pregunt* a|al ~ @, pregunt*, pedir opinion, opinion|opiniones de ~ @, feedback, encuesta*, sondeo*, dialog*, convers*, charlar con, hablar con ~ @, respond*|contest* a|al ~ @, respond*|contest* ~ comentarios|preguntas|mensajes|dudas|resenas|correos|criticas, respond*|contest* mas rapido, contestar, lo que ~ dicen|piensan|quieren|necesitan|esperan, que ~ dicen|piensan|necesitan|opinan, consultar a ~ @, oir a, entender que|lo, recoger ~ opinion*|sugerencias|comentarios|ideas, buzon de sugerencias, preguntas de ~ @, atender ~ comentarios|mensajes|dudas",
    "voice=push":
      "publicar ~ ~ a|al ~ @, comunicar ~ ~ a ~ @, mantener informados|informadas, mantener ~ @ ~ informados, enviar|mandar ~ ~ a ~ @, enviar|mandar ~ ~ a todos|todas|los|las, hacer publico, campana informativa, publicitar, transmitir ~ ~ a, contar a todos, sacar ~ notas|comunicados, presentar nuestras novedades, enviar|mandar|difundir|publicar|emitir|lanzar ~ ~ notas|nota|comunicado|comunicados|mensaje|mensajes|noticias|sms|anuncio, difundir, difusion de, anunciar, avisar a, avisar al, informar a ~ @, informar al, avisar ~ @, bombardear, hacer llegar ~ mensaje*, notas de prensa, comunicados de prensa, informar masivamente, lanzar mensajes, promocionar, divulgar, pregonar, dar a conocer nuestras novedades, empujar",
    "locus=central":
      "un|una unico|unica|solo|sola portavoz|contacto|logo|interlocutor|numero|marca|cuenta|voz, mismo logo|discurso|modelo|formato, misma plantilla|marca|firma, fusionar ~ cuentas|paginas, unir ~ cuentas|paginas, agrupar, portavoz unico, bajo una misma, todos usan|usamos|usen ~ mismo|misma, coordinado desde, central, centrales, centralmente, una|un sola|solo cuenta|voz|pagina|equipo|buzon|tono|guia, cuenta unica, voz unica, unica voz|cuenta, centraliz*, desde la sede|central, la sede, sede central, mismo tono|estilo|mensaje, misma linea|imagen|voz, todo pasa por, manual de estilo, guia de estilo, linea editorial comun|unica, ventanilla unica, unific*, estandariz*, una sola voz, homogene*",
    "locus=local":
      "tiendas|sedes|regiones|delegaciones|oficinas|paises ~ ~ propias|propia|sus cuentas|cuenta|paginas|pagina, dejar que ~ tiendas|sedes|regiones|delegaciones|oficinas, cada ~ tienda|sede|region|delegacion|pais|oficina|centro|planta|ciudad ~ elige|nombra|escribe|cuenta|elija, contenidos|equipos|publicaciones|iniciativas locales, decidir localmente|sobre, in situ, en el idioma local, sobre el terreno, descentraliz*, cada ~ tienda|sede|delegacion|region|pais|filial|oficina|centro|escuela|ciudad|equipo|planta ~ ~ su|sus|propia|propio|gestiona|lleve|lleva|decide|publique|gestione|publica, propia cuenta|pagina, propias cuentas|paginas, localmente, a nivel local, cuentas|equipos|paginas locales|regionales, por region|pais|tienda|sede, cada tienda|delegacion|sede|region",
    "spend=paid":
      "campana de anuncios, banners, patrocinio, comprar ~ publicidad|espacio|seguidores, pagar ~ por, influencers de pago|pagados, campana de|en tv|tele|radio|vallas, promocionado, promocionada, publicidad, anuncio, anuncios, de pago, pagad*, patrocin*, ads, campana de pago|publicitaria, google ads, cuna|cunas, promocionados, promocionar ~ publicaciones|posts, influencers pagados, pagar por|a, pauta, vallas",
    "spend=organic":
      "ningun|ninguna|cero ~ publicidad|anuncio|anuncios|publicitario|publicitaria|pago, dejar|parar|eliminar|quitar|cero ~ publicidad|anuncios|pago|patrocin*, sin ~ presupuesto|invertir, recomendacion, recomendaciones, viral, gratuito, gratuita, organic*, sin ~ publicidad|anuncios|pagar|pago|gastar, boca a boca, boca en boca, gratis, nada de publicidad|anuncios, posicionamiento natural, no pagar, sin invertir",
  },
  not: "no, nunca, jamas, tampoco, ni",
  no: "sin, ningun, ninguna, cero, nada de",
  insteadOf: "en vez de, en lugar de, salvo, excepto, menos en, no en, no por, no para, y no, no con, no a, no al",
  yields: "mas de, mas que, reducir, bajar, disminuir, dejar, olvidar, perder, ignorar, descuidar, sin, recortar, antes, hasta",
  actsAfter:
    "por, por el|los|las|la|nuestros, dejar que los|las|el|cada, confiar en el|los|las|la, permitir que los, escrito por, contado por, contada por, contadas por, revisado por",
  actsBefore:
    "pueden, puede, publiquen, publica, publican, escriben, responden, deciden, aprueban, revisan, llevan, gestionan, cuentan, escriban, respondan, decidan, lleve, contestan, hablan en",
  askCues:
    "necesitamos, necesito, necesita, hace falta, hacen falta, pedimos, se necesita, se necesitan, queremos, requiere, faltan, harian falta, presupuesto de, pido, solicitamos, hay que contar con",
  timing: {
    daily: "diario, diaria, cada dia, todos los dias, a diario, al dia, por dia",
    weekly:
      "semanal, cada semana, todas las semanas, a la semana, por semana, semanalmente, cada lunes|martes|miercoles|jueves|viernes, los lunes|martes|miercoles|jueves|viernes",
    monthly: "mensual, cada mes, todos los meses, al mes, por mes, mensualmente",
    quarterly: "trimestral, cada trimestre, todos los trimestres, al trimestre",
    "half-yearly": "semestral, cada semestre, dos veces al ano, cada seis meses",
    yearly: "anual, cada ano, todos los anos, al ano, anualmente",
    "next-year": "proximo ano, ano que viene, el ano proximo",
    "next-quarter": "proximo trimestre, trimestre que viene",
    "next-month": "proximo mes, mes que viene",
    "this-year": "este ano",
    "before-summer": "antes del verano, antes de verano, antes de las vacaciones",
    "before-christmas": "antes de navidad, antes de navidades, para navidad",
    "before-easter": "antes de semana santa, antes de pascua",
    "year-end": "fin de ano, final de ano, finales de ano, antes de fin de ano, antes de que acabe el ano, cierre de ano",
    spring: "en primavera, esta primavera",
    summer: "en verano, este verano",
    autumn: "en otono, este otono",
    winter: "en invierno, este invierno",
    Q1: "primer trimestre, 1 er trimestre",
    Q2: "segundo trimestre, 2 o trimestre",
    Q3: "tercer trimestre, 3 er trimestre",
    Q4: "cuarto|ultimo trimestre",
    H1: "primer semestre",
    H2: "segundo semestre",
    "01": "enero",
    "02": "febrero",
    "03": "marzo",
    "04": "abril",
    "05": "mayo",
    "06": "junio",
    "07": "julio",
    "08": "agosto",
    "09": "septiembre, setiembre",
    "10": "octubre",
    "11": "noviembre",
    "12": "diciembre",
  },
  numbers: { un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12, medio: 0.5, media: 0.5 },
  units: { days: "dia, jornada", hours: "hora, h", weeks: "semana", months: "mes, meses", fte: "jornada completa" },
  budget: "presupuesto, euro, euros, eur, dinero, dolares, pesos, fondos, usd, financiacion",
  trades:
    "disenador, disenadora, desarrollador, desarrolladora, traductor, traductora, redactor, redactora, fotografo, fotografa, becario, becaria, formador, formadora, ingeniero, analista, moderador, community manager, editor, consultor, agencia, videografo, programador, tecnico, ilustrador, camara, freelance, practicante, interprete, gestor, abogado",
  notAsked:
    "publicacion, seguidor, cliente, respuesta, hora, dia, semana, mes, minuto, video, boletin, evento, visita, cuenta, comentario, pregunta, articulo, vez, ano, miembro, socio, puesto, estrella, punto, inscripcion, queja, vacante, post, tuit, pagina, tercio, mitad, numero, persona, nota, correo, llamada, palabra",
};
