import type { Lexicon } from "./lexicon.ts";

export const FRENCH: Lexicon = {
  marks:
    "le, la, les, un, une, des, du, de, et, ou, a, au, aux, en, dans, sur, pour, par, avec, sans, nos, notre, votre, leur, leurs, ce, cette, ces, qui, que, plus, moins, pas, ne, ni, chaque, tous, tout, toute, toutes, nous, il, elle, faut, etre, avant, apres, d, l, aupres, chez, entre, vers, ici, fois, deux, trois, mieux, svp, grace, ete, jour, semaine, mois, ans, besoin, faire",
  channel: {
    app: "app, appli, application mobile, notification push, notifications",
    blog: "blog*, blogue",
    chat: "chat, tchat, chatbot*, messagerie instantanee, slack, messenger, teams",
    email: "email*, mail, courriel, emailing, mailing, newsletter*, infolettre, e mail, lettre d information, lettre de information, boite mail",
    events:
      "assemblee generale, ag, fete, inauguration, table ronde, visite guidee, visite d usine, visites de usine, visite de usine, stand, kermesse, marche de noel, conference de presse, rencontre, rencontres, seance d information, concert, evenement, webinaire*, webinar*, conference, salon de|des|du|professionnel, au salon, salon, journee portes ouvertes, portes ouvertes, seminaire, congres, foire, reunion publique, atelier, forum, soiree, rencontre avec|regionale, petit dejeuner, exposition, festival, gala, jpo",
    intranet: "intranet, sharepoint, reseau social interne, reseau interne, portail rh|interne|salaries",
    phone:
      "au|du standard, telephone, tel, hotline, standard telephonique, ligne directe, numero vert, centre d appels, centre de appels, appels, appel telephonique, par tel, accueil telephonique",
    podcast: "balado, baladodiffusion",
    print:
      "impression, impressions, cout|couts|frais d impression, newsletter|journal|bulletin|lettre papier, bulletin municipal, panneaux, courrier papier, flyer, brochure, affiche, depliant, prospectus, catalogue, magazine, journal local|municipal|interne|papier, imprime, imprimee, presse ecrite, papier glace, tract, plaquette, carte postale, boites aux lettres, publipostage",
    sms: "sms, texto*, par message texte",
    "tv-radio": "radio, tele, television, tv, spot radio|tele|tv, chaine locale",
    website:
      "site web, site internet, site, page d accueil, page de accueil, boutique en ligne, e boutique, webshop, page web, faq, referencement naturel, landing page",
    whatsapp: "watsapp",
  },
  audience: {
    alumni: "ancien|anciens eleve|eleves|etudiant|etudiants, alumni, diplome, diplomes, des anciens, les anciens, nos anciens, anciennes eleves",
    candidates:
      "candidat, candidate, postulant, demandeur d emploi, demandeurs de emploi, demandeur de emploi, chercheurs de emploi, futurs collegues|salaries|collaborateurs, talent, futures recrues, chercheur d emploi",
    customers: "client, cliente, clientele, acheteur, consommateur, usager, utilisateur, prospect, voyageur, acheteuse, consommatrice, abonnes du service",
    donors: "donateur, donatrice, mecene, bienfaiteur",
    families: "famille, parent, parents, parents d eleves, parents de eleves, mamans, meres, peres",
    followers: "follower, abonnes, abonne, fan, communaute en ligne, nos abonnes",
    investors: "investisseur, actionnaire, analyste, bailleur de fonds, marches financiers",
    managers:
      "manager, cadre, dirigeant, responsable, directeur, chef d equipe, chef de equipe, chefs de service, encadrant, manageur, la direction, directrice, chef de projet local",
    media: "journaliste, presse, medias, media, redaction, redactions, correspondant local",
    members: "adherent, adherente, membre, societaire, cotisant",
    partners: "partenaire, distributeur, revendeur, franchise, franchises",
    patients: "patient, patiente, patientele",
    public: "grand public, citoyen, le public, tout public, public, contribuable, citoyenne, concitoyen, electeurs",
    regulators: "regulateur, autorite, autorites, ministere, organisme de controle, inspecteur, instances de regulation",
    residents: "habitant, riverain, voisin, resident, locataire, habitante, gens du quartier",
    retailers: "commercant, detaillant, magasins partenaires, concessionnaire, grossiste, epicier, enseignes",
    staff:
      "salarie, salariee, employe, employee, collaborateur, collaboratrice, le|du|au|notre|tout personnel, equipes internes, collegue, agent, effectif interne, ouvrier, soignant, mails|mail|communication|newsletter internes|interne, infirmiere, infirmier, nos equipes, les equipes",
    students: "etudiant, etudiante, eleve, lyceen, collegien, ecolier, apprenant",
    suppliers: "fournisseur, prestataire, sous traitant",
    volunteers: "benevole, volontaire",
    "young-people": "jeune, jeunes, ado, adolescent, generation z, gen z, moins de 25|30|20 ans, 18 25 ans",
  },
  decoys:
    "reseaux sociaux, medias sociaux, service client|clients|presse|public, relation client|presse|publiques, agent immobilier, directeur general, charge de travail, carte des membres, membre du conseil, membres du conseil, site de production, site industriel, site pilote, communique de presse, attache de presse, conference de presse, revue de presse, service public, marche public, transport public, parents pauvres, jeune entreprise, jeune pousse, espace public, salon de the, salon de coiffure, journal de bord, rotation du personnel, imprimante, anciens locaux, personnel administratif absent, formation des formateurs, marque employeur",
  lever: {
    "open-rate": "taux d ouverture, taux de ouverture",
    "click-rate": "taux de clic|clics",
    "bounce-rate": "taux de rebond",
    "sick-leave": "absenteisme, arrets maladie",
    "market-share": "part de marche, parts de marche",
    members: "nombre d adherents, nombre de adherents, adhesions",
    reviews: "avis google, nombre d avis",
    meetings: "reunions",
    errors: "erreurs",
    cost: "couts, cout, frais, depenses",
    "ad-budget":
      "budget pub|publicite|publicitaire|media, depenses publicitaires|pub|de pub, depense pub, investissement publicitaire, budget de publicite|pub",
    "approval-time":
      "delai|delais|temps|circuit|processus de validation|approbation|relecture, validation, validations, temps d approbation, delai d approbation, delai de approbation, circuit de relecture",
    attendance: "frequentation, affluence, participation, participants, taux de presence, visiteurs au|du salon",
    awareness: "notoriete, visibilite, reconnaissance de la marque",
    complaints: "plainte, reclamation, avis negatifs, mecontentement",
    conversion: "conversion, taux de conversion, transformation",
    "cost-per-lead": "cout par lead|contact, cout du lead, cpl, cout par prospect",
    donations: "don, dons, collecte, collecte de fonds, recettes de dons",
    engagement: "engagement, interaction, likes, j aime, taux d engagement, partages, commentaires",
    followers: "abonne, abonnes, follower, communaute, nombre de fans, communaute instagram",
    headcount: "effectif, effectifs, etp, nombre de salaries, nombre de postes",
    hires: "embauche, recrutement, embauches",
    mentions: "mention, retombees presse|media, retombees, citations, couverture presse|mediatique",
    newsletters: "newsletter, infolettre, envois de mails",
    posts: "post, posts, publication, publications, rythme de publication, frequence de publication, tweets, stories, contenus",
    rating: "note, notes, etoiles, avis google, note moyenne, note de l appli, evaluation",
    reach: "portee, audience cumulee, impressions, couverture",
    replies: "taux de reponse, reponses",
    "response-time": "attente, delai|temps|duree de reponse|attente|reaction|traitement, temps d attente, temps de attente, delais de reponse",
    retention: "fidelite, fidelisation, retention, renouvellement, renouvellements, taux de renouvellement",
    sales: "vente, ventes, chiffre d affaires, chiffre de affaires, ca, commandes, panier moyen, recettes",
    sentiment: "sentiment, image de marque, reputation, image",
    "sign-ups": "inscription, inscriptions, inscrits, enregistrements",
    subscribers: "abonnement, abonnements, abonne au|a|de|du ~ podcast|newsletter|infolettre|magazine|lettre, abonnes newsletter",
    traffic: "trafic, visite, visites, clics, pages vues, visiteurs uniques, visiteurs",
    training: "formation, formations, heures de formation, jours de formation",
    turnover: "turnover, turn over, rotation, demissions, departs",
    videos: "video, videos, clip, court metrage",
    workload: "charge de travail, charge, heures sup, heures supplementaires, surcharge, travail en plus, travail supplementaire",
    applications: "candidature, candidatures",
    satisfaction: "satisfaction, nps",
    churn: "attrition, churn, taux de depart, resiliations, desabonnements",
    leads: "leads, contacts qualifies, demandes de devis",
    downloads: "telechargement, telechargements",
  },
  raise:
    "augmenter, augmente*, accroitre, doubler, double, tripler, multiplier, plus de, plus d, davantage, developper, booster, gagner, attirer, hausse, hausse de, en hausse, faire grimper, elargir, renforcer, deux|trois|# fois plus, relever, grandir, croissance, faire croitre, monter, generer, relancer, pousser, muscler, ajouter, nouveaux, dynamiser, progresser, enrichir, dope*, # % de plus, obtenir plus",
  lower:
    "reduire, reduit*, reduction, baisser, baisse, diminuer, diminution, moins de, moins d, moins, diviser par, limiter, couper dans, raccourcir, moitie moins, alleger, arreter, stopper, cesser, freiner, faire baisser, ralentir, en finir avec, supprimer, eviter, abaisser, minimiser, ramener a, ecourter, soulager, restreindre",
  hold: "maintenir, maintien, garder, conserver, stabiliser, stable, meme rythme|niveau|nombre, au niveau actuel, geler, rester a, restons a, reste a, preserver, inchange, inchangee, constant, sans augmenter, plafonner, ne pas depasser, sans hausse, en l etat",
  improve: "ameliorer, amelioration, optimiser, mieux, accelerer, plus vite, plus rapide, plus rapidement, meilleur, meilleure, perfectionner, fluidifier",
  idioms: {
    "response-time lower":
      "reponse ~ ~ sous|en|dans|avant # h|heures|heure|jours|jour|minutes|semaine|semaines, reponse ~ ~ sous|dans une|la|un, diviser ~ temps d attente, moins d attente, attendre moins, attendent moins, rappeler ~ sous, reagir ~ sous|en|dans|vite, repond* ~ ~ en moins de, repond* ~ ~ en|sous # heure|heures|h|minutes|min|jours|jour, repond* ~ ~ dans la|les|l # , repond* ~ ~ dans les # h|heures, repond* ~ ~ dans la journee|l heure|heure, repond* ~ plus vite|rapidement, repond* vite, reponse* ~ sous|en # h|heures, reponse* ~ ~ sous|en une|# , recev*|recoiv*|obten* ~ ~ reponse ~ sous|en|dans, reponse* plus rapide|rapides, reponse* en moins de, repond* ~ ~ le jour meme, repond* ~ ~ sous une|deux|trois|24|48, traiter ~ ~ en moins de|sous",
    "retention raise":
      "renouveler ~ contrat*|abonnement*|adhesion* ~ @, fidelis*, ne plus perdre ~ @, perdre moins de @, perdre moins d @, garder nos @, retenir ~ @, arreter de perdre ~ @, cesser de perdre ~ @, reconquerir ~ @, ne pas perdre ~ @",
    "sales raise": "vendre plus|davantage|mieux|deux",
    "hires raise":
      "recruter ~ @, embaucher ~ @, recruter|embaucher ~ infirmier*|ingenieur*|apprenti*|conducteur*|technicien*|soignant*|developpeur*|vendeur*, recruter #, recrutons #, embaucher #, pourvoir # postes, recruter plus|davantage|une|un|deux|dix|des, embaucher plus|davantage|une|un|deux|des",
    "posts raise": "publier plus|davantage, poster plus|davantage, publier deux fois plus, plus de contenu",
    "posts lower": "publier moins, poster moins, moins publier, moins poster",
    "posts hold": "garder ~ rythme ~ publication, continuer de|a publier ~ meme, publier au meme rythme, publier autant",
    posts: "# posts|post|publications par, # publications, publier chaque|tous",
    "approval-time lower":
      "valider ~ ~ plus vite|rapidement, valider ~ ~ en|sous # jours|jour|h|heures, validation* ~ en moins de, validation* plus rapide|rapides, accelerer ~ validation*",
    "awareness raise":
      "plus visible|visibles|connu|connus|connue, gagner en visibilite, faire parler de nous, mieux connaitre ~ marque|metiers, se rendre visible, plus de visibilite, faire connaitre, se faire connaitre, mieux connu|connus|connue, gagner en visibilite|notoriete",
    "attendance raise":
      "faire venir #|plus, faire venir ~ @, plus de @ au|a|dans, attirer ~ @ au|a|dans|vers, # visiteurs|participants au|a|aux, attirer # visiteurs|personnes, remplir la salle, plus de monde",
    "workload lower": "soulager ~ equipe|equipes|service, moins de travail pour",
    "workload hold":
      "pas|aucune|sans de charge|travail|surcharge supplementaire, sans travail en plus|supplementaire, sans charge supplementaire, sans surcharger, aucune charge supplementaire",
    "headcount hold": "sans embaucher, sans recruter, a effectif|effectifs constant|constants, sans embauche",
    "training raise": "former ~ @, formez ~ @, former ~ equipe|equipes, former tous|tout|toutes, plus de formation, # heures|jours de formation",
    "sign-ups raise":
      "convaincre|inciter|inviter ~ @ ~ inscrire, plus de @ ~ inscri*, faire inscrire, # inscriptions, # inscrits, remplir ~ stage|stages|cours|atelier|ateliers|seminaire",
    "members raise": "# nouveaux adherents|membres, gagner ~ adherents|membres, plus d adherents, plus de membres|adherents",
    newsletters: "newsletter mensuelle|hebdo|hebdomadaire|trimestrielle, une newsletter",
    videos: "une video par|chaque, # videos par",
    "ad-budget lower": "moins de|d publicite|pub|annonces, reduire la publicite|pub, depenser moins en|dans pub|publicite, moins de pub|publicite",
    "donations raise":
      "gagner|trouver ~ donateurs, # donateurs, plus|davantage de donateurs|dons, davantage d donateurs, nouveaux donateurs, attirer ~ donateurs, collecter #|plus|davantage, recolter plus|davantage|#",
    "followers raise": "gagner # abonnes|followers, # abonnes de plus, # nouveaux abonnes",
    "complaints lower": "moins se plaindre, ne se plaignent plus",
  },
  approach: {
    "control=pre-approve":
      "aucun|aucune|rien|pas|jamais ~ ~ ~ ~ sans ~ signature|signatures|validation|accord|relecture|visa|feu|autorisation, soumis|soumise|soumises a validation|relecture|accord|approbation, feu vert, moderation a priori, comite de relecture|lecture, contenus valides, apres validation|accord|relecture, double signature, valider ~ ~ par ~ juridique|direction|com|siege, doit|doivent passer par, droit de veto, valide|valident|relit|relisent|verifie|verifient tout|chaque|tous|toutes, relu|relue|relus|relues|valide|validee|valides|validees|verifie|verifiee|approuve|approuvee|controle|corrige ~ avant|par, relire|valider|verifier|approuver|controler|corriger ~ ~ avant, aucun|aucune|rien|pas ~ ~ ~ sans|avant ~ validation|accord|relecture|autorisation|feu|aval|visa|approbation, rien ne sort|part|passe, validation prealable|obligatoire, double relecture|validation, accord prealable, relit tout, verifie tout, controle tout, doit|doivent etre valide|validee|valides|validees|approuve|relu|relus|relue, passe|passent par le|la service|juridique|direction|com, quatre yeux, avant toute publication, valide tout|chaque|tous, relit tout|chaque|tous, le dernier mot, soumettre ~ validation|relecture",
    "control=empower":
      "confier ~ ~ aux|a ~ , confier ~ compte|comptes|cles|page, laisser ~ ~ gerer|animer|choisir|prendre|tweeter|filmer|raconter, donner ~ cles, sans script|filtre|passer par, comme ils veulent|souhaitent, initiative, initiatives, a leur facon|maniere, libre expression, liberte, ce qu ils veulent, ce que ils veulent, ce qu elles veulent, peut|peuvent tweeter|blog*|prendre, prise de parole libre, donner la parole aux|a ~ @|salaries|equipes, propres mots|termes|nom, leur nom|propre nom, librement, laisser ~ ~ publier|repondre|poster|ecrire|decider|parler|communiquer|montrer|partager, sans controle, ecrivent|publient|racontent|decident|postent|tiennent ~ ~ eux|elles memes, sans demander|validation|autorisation|accord|relecture|permission|passer, autonomie, autonome*, faire confiance, confiance aux|a @|equipes, carte blanche, responsabilis*, pas besoin de validation|autorisation|accord, pas de validation|relecture, libres de publier|repondre|poster, decident eux|elles memes, peuvent|peut publier|repondre|poster|ecrire, salaries ambassadeurs, ambassadeurs, main libre, mains libres, decider eux|elles memes",
    "voice=listen":
      "reponse|reponses personnelle|personnelles|personnalisee|personnalisees, repond* ~ ~ personnellement, panel, comite d usagers|utilisateurs, prendre en compte, tenir compte, comprendre ~ besoins|attentes, besoins des|de ~ @, attentes des|de ~ @, retours d experience, table ronde, temps d echange, recoivent|recoive|recoit ~ reponse, rencontrer ~ @, aller a la rencontre, entretiens avec, suggestions, moments d echange, parler avec ~ @, ecoute*, a l ecoute, demander ~ avis, demander aux|a @, demander ce que, recueillir, avis des|de @, feedback, retours des|de ~ @, sondage*, sonder, enquete*, dialogue*, dialoguer, conversation*, echanger avec, echanges avec, repond* aux|a|au @, repond* ~ @, repond* ~ aux|a|au ~ questions|question|commentaires|messages|avis|mails|mail|tweets, repondre ~ plus vite|aux|a|au, questionnaire, faire de la veille, ce que ~ @ ~ disent|pensent|veulent|attendent, consulter ~ @, discuter avec, comprendre ce que, entendre ~ @, repond a toutes|tous|chaque, boite a idees, prendre le temps d ecouter, questions des|de @, poser ~ questions|question, posent ~ questions, repond* a tou*, reponses aux questions, interroger ~ @, concertation",
    "voice=push":
      "publier ~ ~ aux ~ @, publier ~ ~ a ~ @, communiquer sur, communiquer ~ resultats|nouveautes, tenir informes|informe|informees, envoyer ~ ~ a tous|aux|a ~ @, envoyer ~ ~ aux ~ @, campagne d information|information, publier ~ communique|communiques, transmettre ~ ~ aux ~ @, faire circuler, adresser ~ ~ aux ~ @, presenter nos nouveautes, mettre en avant nos, diffuser, diffusion de|des, envoyer ~ ~ communique*|sms|message|messages|infos|information|newsletter, communiques ~ presse, annoncer, annonce de, annonces de, pousser ~ infos|information|messages|contenus|nouveautes, faire passer ~ message*, marteler, informer en masse, relayer, informer ~ @, prevenir ~ @, alerter ~ @, inonder, faire savoir, publier nos|tous|toutes ~ communiques|infos|annonces|actualites|nouvelles, promouvoir nos, vanter, crier, bombarder, faire la promotion",
    "locus=central":
      "un|une seul|seule|unique porte|logo|contact|interlocuteur|numero|marque, meme logo|modele|message|discours|signature|banniere, fusionner ~ comptes|pages, regrouper ~ comptes|pages|equipes, porte parole unique, tout le monde utilise, pilote par le siege, une equipe unique|dediee pour, sous une meme, central*, un|une seul|seule compte|voix|page|boite|equipe|interlocuteur|charte|ton|ligne|chaine, compte unique, charte unique|commune, centralis*, au siege, depuis le siege, du siege, le siege, par le siege, meme ton|charte|ligne|style, ligne editoriale commune|unique, tout passe par, guichet unique, d une seule voix, de une seule voix, une seule voix, harmonis*, mutualis*, voix unique, page unique, uniformis*",
    "locus=local":
      "clubs|sections|associations|comites locaux|locales|regionaux|regionales, magasins|agences|sites|regions|antennes|filiales|pays ~ ~ leur|leurs|memes compte|comptes|page|pages|propre|propres, laisser ~ agences|sites|regions|magasins|antennes|filiales, chaque ~ agence|site|region|magasin|antenne|filiale|ville|pays ~ nomme|choisit|ecrit|raconte|anime, contenus|publications|initiatives|equipes|posts locales|locaux, decider localement|sur place, en langue locale, sur place, adapte localement, decentralis*, chaque|par ~ magasin|agence|site|region|filiale|ville|pays|service|ecole|antenne|direction|club ~ ~ sa|son|ses|gere|propre|publie|decide, propre page|compte|comptes|pages|chaine, localement, au niveau local, comptes|pages|equipes locaux|locales|regionaux|regionales, sur le terrain, chaque magasin|agence|site|region|filiale, page|compte locale|local par, par region|pays|site|magasin|agence",
    "spend=paid":
      "campagne pub, banniere, parrainage, payer pour, acheter ~ espace|mots|pub, influenceur* remunere*, campagne tv|radio|affichage|d affichage, encarts, sponsor*, pub, publicite*, payant*, sponsoris*, annonces payantes|google|facebook, ads, campagne payante|publicitaire|sponsorisee, spot*, encart*, influenceurs payes|remuneres, booster un|des|les|nos post|posts, achat d espace, achat de espace, google ads, affichage",
    "spend=organic":
      "aucun|aucune|zero ~ pub|publicite|publicitaire|publicitaires|payant|payante|sponsorisee, arreter|stopper|cesser|supprimer|plus ~ pub|publicite|publicites|sponsor*|payant*, sans ~ depenser|budget|sponsor*, gratuite, recommandation, viral, virale, organique*, sans ~ pub|publicite|payer|acheter, pas de pub|publicite, aucune pub|publicite, gratuit*, bouche a oreille, referencement naturel, zero pub, non payant, sans budget pub, naturellement",
  },
  not: "ne, pas, jamais, ni, non",
  no: "pas de, pas d, aucun, aucune, zero, sans",
  insteadOf:
    "au lieu de, au lieu d, plutot que, plutot qu, a la place de, sauf, excepte, hormis, pas sur, pas par, pas pour, pas via, et non, et pas, pas avec, pas aux, pas a",
  yields: "plus de, plus que, plus d, reduire, baisser, diminuer, laisser, oublier, perdre, ignorer, negliger, lacher, sans, avant, repondre",
  actsAfter:
    "par, laisser, par les|nos|des|le|la, laisser les|nos|chaque, faire confiance aux|a, permettre aux|a, confiance aux|a, autoriser les, autoriser les equipes",
  actsBefore:
    "peuvent, doivent publier|ecrire, ecrivent, publient, repondent, decident, valident, relisent, tiennent, gerent, racontent, postent, animent, parlent au, filment",
  askCues:
    "besoin de, besoin d, il faut, il nous faut, faut, necessite, demande, demandons, il faudrait, requiert, on veut, budget de, prevoir, il manque, mobiliser, cout",
  timing: {
    daily: "quotidien*, chaque jour, tous les jours, chaque matin, par jour",
    weekly:
      "hebdo, hebdomadaire, chaque semaine, toutes les semaines, par semaine, tous les lundis|mardis|mercredis|jeudis|vendredis, chaque lundi|mardi|mercredi|jeudi|vendredi",
    monthly: "mensuel*, chaque mois, tous les mois, par mois",
    quarterly: "trimestriel*, chaque trimestre, tous les trimestres, par trimestre",
    "half-yearly": "semestriel*, deux fois par an, tous les six mois",
    yearly: "annuel*, chaque annee, tous les ans, une fois par an, par an",
    "next-year": "annee|an prochaine|prochain, l an prochain, le an prochain",
    "next-quarter": "trimestre prochain, prochain trimestre",
    "next-month": "mois prochain",
    "this-year": "cette annee",
    "before-summer": "avant l ete, avant le ete, avant ete, d ici l ete, ici le ete, ici ete, avant les vacances",
    "before-christmas": "avant noel, ici noel, d ici noel, pour noel",
    "before-easter": "avant paques",
    "year-end": "fin d annee, fin de annee, fin de l annee, avant la fin de le annee, fin de le annee, d ici la fin de l annee",
    spring: "au printemps, ce printemps",
    summer: "cet ete, en ete, l ete prochain",
    autumn: "en automne, a le automne, cet automne, a l automne",
    winter: "en hiver, cet hiver",
    Q1: "premier trimestre, 1 er trimestre",
    Q2: "deuxieme|second trimestre, 2 e|eme trimestre",
    Q3: "troisieme trimestre, 3 e|eme trimestre",
    Q4: "quatrieme|dernier trimestre, 4 e|eme trimestre",
    H1: "premier semestre, 1 er semestre",
    H2: "second|deuxieme semestre, 2 e|eme|nd semestre",
    "01": "janvier",
    "02": "fevrier",
    "03": "mars",
    "04": "avril",
    "05": "mai",
    "06": "juin",
    "07": "juillet",
    "08": "aout",
    "09": "septembre",
    "10": "octobre",
    "11": "novembre",
    "12": "decembre",
  },
  numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12, demi: 0.5 },
  units: { days: "jour, journee, jours homme, jh", hours: "heure, h", weeks: "semaine", months: "mois", fte: "etp" },
  budget: "budget, euro, euros, eur, argent, financement, enveloppe, fonds, francs, chf",
  trades:
    "graphiste, developpeur, developpeuse, redacteur, redactrice, traducteur, traductrice, photographe, videaste, designer, stagiaire, alternant, monteur, monteuse, formateur, formatrice, community manager, ingenieur, analyste, moderateur, consultant, freelance, agence, juriste, chef de projet, webmaster, apprenti, interprete, renfort, assistant, assistante",
  notAsked:
    "post, abonne, client, reponse, heure, jour, semaine, mois, minute, video, newsletter, evenement, visite, visiteur, publication, compte, commentaire, question, article, fois, an, annee, membre, poste, etoile, point, inscription, plainte, don, like, tweet, story, etage, page, pourcent, moitie, tiers, numero, personne, avis, chiffre, mail, appel",
};
