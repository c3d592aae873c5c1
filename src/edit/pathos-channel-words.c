/* pathos-channel-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-channel-words.h"

#include "pathos-icons.h"

#include <glib/gi18n.h>
#include <string.h>

/* In a name of several words, the last one says what it is: a coffee shop is a shop, and a shop assistant a
 * person. So the word that ends last counts and, of two that end there, the longer one. */

#define MIN_SUFFIX 4 /* letters of a word that may end a longer one, as in “bookstore” … */
#define MIN_INNER  6 /* … and of one that may be anywhere in it, as in “Telefonanruf” */

/* Words beside the name of the icon itself. Translators can use any number of words that people use for such
 * a channel, separated by semicolons, not only the translations of these. */
static const struct
{
  const char *icon;
  const char *words;
} table[] = {
  { "search", N_ ("google;bing;search engine;seo;search bar") },
  { "blog", N_ ("article;forum;wiki;faq") },
  { "website", N_ ("web;homepage;web page;web shop;online shop;online store;portal;internet;"
                   "online;site;browser;web address;landing page;intranet;dashboard;platform;"
                   "account;registration;sign up;log in;login;online marketplace;amazon;ebay") },
  { "email", N_ ("mail;inbox;mailing;email address") },
  { "phone", N_ ("call;hotline;telephone;call centre;call center;voicemail;helpline;"
                 "conference call;answering machine") },
  { "chat", N_ ("live chat;messenger;whatsapp;telegram;signal;chatbot;bot;slack;teams;"
                "messaging;chat room;group chat;whatsapp group;chatgpt;ai;ai assistant;"
                "virtual assistant") },
  { "sms", N_ ("text message;message;notification;push") },
  { "social", N_ ("instagram;facebook;tiktok;linkedin;pinterest;mastodon;community;twitter;"
                  "social media;facebook group;profile;snapchat;reddit") },
  { "app", N_ ("mobile;smartphone;mobile phone;cellphone") },
  { "shop", N_ ("store;counter;market;supermarket;boutique;showroom;branch;outlet;retail;mall;"
                "window;front desk;reception;shelf;marketplace;window display;fitting room;"
                "changing room;bakery;pharmacy;entrance") },
  { "cart", N_ ("basket;trolley;order") },
  { "advert", N_ ("ad;ads;advertisement;advertising;radio;campaign;banner;commercial;billboard;"
                  "marketing") },
  { "video", N_ ("youtube;film;movie;webinar;stream;video call;zoom;live stream;"
                 "video conference;video meeting;online meeting") },
  { "letter", N_ ("mailbox;letterbox;postcard;paper mail;direct mail;greeting card;"
                  "thank-you card;post office;postal service") },
  { "parcel", N_ ("delivery;package;packaging;shipping;shipment;parcel locker;box;returns;"
                  "delivery service;collection point;pick-up point") },
  { "event", N_ ("fair;trade fair;conference;exhibition;festival;party;concert;meetup;open day") },
  { "course", N_ ("training;workshop;lesson;class;school;seminar;tutorial;onboarding;"
                  "university;classroom") },
  { "support", N_ ("help;service;customer service;help desk;service desk;customer care;"
                   "consultation;information desk;info desk") },
  { "survey", N_ ("form;questionnaire;feedback;poll;checklist;comment card;feedback card;"
                  "suggestion box") },
  { "review", N_ ("rating;ratings;testimonial;recommendation;tripadvisor;trustpilot") },
  { "word-of-mouth", N_ ("friend;family;colleague;neighbour;neighbor;conversation;talk;referral") },
  { "newsletter", N_ ("newspaper;press;magazine;news;journal") },
  { "podcast", N_ ("audio;voice;microphone;speaker;voice assistant;smart speaker") },
  { "tv", N_ ("tv;tv spot;screen;display") },
  { "print", N_ ("poster;leaflet;catalogue;catalog;flyer;brochure;book;booklet;manual;menu;"
                 "business card;menu card;handbook;user guide;instructions") },
  { "sign", N_ ("signage;signpost;noticeboard;bulletin board;blackboard;chalkboard;menu board;"
                "departure board") },
  { "kiosk", N_ ("self-service;terminal;vending machine;ticket machine;touchscreen") },
  { "payment", N_ ("till;cash desk;cash register;card;credit card;paypal;cash;wallet;"
                   "point of sale;pos;card reader;card machine;card terminal;payment terminal;"
                   "google pay;apple pay") },
  { "bank", N_ ("atm;cash machine;authority;office;town hall;museum;hotel;hospital;clinic;"
                "library") },
  { "map", N_ ("street;maps;location;city;town;route;navigation;place;park;address;way;road;"
               "outdoors;station;airport") },
  { "car", N_ ("taxi;parking;drive-through;drive-in;vehicle;bus;train;tram;transport;garage;"
               "car park;van;truck") },
  { "home", N_ ("house;flat;apartment;at home;door;doorstep;living room;kitchen") },
  { "camera", N_ ("photo;picture;scan;scanner") },
  { "coffee", N_ ("cafe;bar;restaurant;bistro;canteen;tea;coffee machine") },
  { "document", N_ ("invoice;bill;contract;receipt;pdf;quote;report;file;confirmation;offer;"
                    "id card;identity card") },
  { "calendar", N_ ("appointment;booking;reservation;reminder;date;timetable") },
  { "gift", N_ ("voucher;coupon;sample;present;giveaway;gift card;discount;special offer") },
  { "loyalty-card", N_ ("loyalty;bonus;membership;stamp card;club;member card;membership card;"
                        "customer card;paper card;punch card;points card;store card;"
                        "library card;reward") },
  { "ticket", N_ ("admission;flight;boarding pass;entrance ticket;box office;ticket office;"
                  "travel card") },
  { "person", N_ ("staff;barista;courier;advisor;adviser;assistant;consultant;salesperson;"
                  "sales;waiter;doctor;nurse;driver;clerk;agent;face to face;in person;"
                  "technician;postman;employee;host;guide;coach;cashier;receptionist;manager;"
                  "accountant;shopkeeper;expert;teacher;table service;room service") },
  { "team", N_ ("meeting;group;people;crew;visit") },
  { "device", N_ ("computer;laptop;desktop;tablet;software;machine;appliance;printer;"
                  "smartwatch;workstation;system;database;crm") },
  { "qr-code", N_ ("qr;barcode") },
  { "download", N_ ("app store;play store;update;installer") },
};

/* A name without anything but its letters and digits, and where its words begin and end. */
typedef struct
{
  GString    *letters;
  GByteArray *edges; /* whether a word begins or ends before that byte */
} Folded;

static void
clear_folded (Folded *folded)
{
  g_string_free (folded->letters, TRUE);
  g_byte_array_unref (folded->edges);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folded, clear_folded)

/* Case and accents make no difference: “café” is “Cafe”. */
static Folded
fold (const char *name)
{
  g_autofree char *casefold = g_utf8_casefold (name, -1);
  g_autofree char *plain = g_utf8_normalize (casefold, -1, G_NORMALIZE_ALL);
  Folded           folded = { g_string_new (NULL), g_byte_array_new () };
  guint8           is_edge = TRUE;

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter))
        continue;
      if (!g_unichar_isalnum (letter))
        {
          is_edge = TRUE;
          continue;
        }

      g_string_append_unichar (folded.letters, letter);
      while (folded.edges->len < folded.letters->len)
        {
          g_byte_array_append (folded.edges, &is_edge, 1);
          is_edge = FALSE;
        }
    }

  is_edge = TRUE;
  g_byte_array_append (folded.edges, &is_edge, 1);
  return folded;
}

/* Returns: whether the bytes from @start to @end of @name count as a word: a whole one or its singular, or a
 * part of one that is too long to be there by chance */
static gboolean
is_word (const Folded *name,
         gsize         start,
         gsize         end)
{
  gboolean begins = name->edges->data[start] != 0;
  gboolean ends = name->edges->data[end] != 0 ||
                  (name->letters->str[end] == 's' && name->edges->data[end + 1] != 0);

  return (begins && ends) || (ends && end - start >= MIN_SUFFIX) || end - start >= MIN_INNER;
}

/* What fits best so far. */
typedef struct
{
  const char *icon;
  gsize       end;
  gsize       length;
} Best;

static void
try_word (const Folded *name,
          const char   *word,
          const char   *icon,
          Best         *best)
{
  g_auto (Folded) wanted = fold (word);
  const char *letters = wanted.letters->str, *at = name->letters->str;
  gsize       length = wanted.letters->len;

  for (; length > 0 && (at = strstr (at, letters)) != NULL; at++)
    {
      gsize start = (gsize) (at - name->letters->str), end = start + length;

      if (is_word (name, start, end) && (end > best->end || (end == best->end && length > best->length)))
        *best = (Best) { icon, end, length };
    }
}

static void
try_words (const Folded *name,
           const char   *words,
           const char   *icon,
           Best         *best)
{
  g_auto (GStrv) list = g_strsplit (words, ";", -1);

  for (guint i = 0; list[i] != NULL; i++)
    try_word (name, list[i], icon, best);
}

/**
 * pathos_channel_words_find_icon:
 * @name: of a channel
 *
 * Returns: the name of the icon that one of the words in @name stands for, "" if there is none
 */
const char *
pathos_channel_words_find_icon (const char *name)
{
  guint             n_icons;
  const PathosIcon *icons = pathos_icon_list_channels (&n_icons);
  Best              best = { "", 0, 0 };
  g_auto (Folded) folded = { 0 };

  g_return_val_if_fail (name != NULL, "");

  folded = fold (name);
  for (guint i = 0; i < n_icons; i++)
    {
      const char *const words[] = { icons[i].name, icons[i].label, _ (icons[i].label) };

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        try_word (&folded, words[j], icons[i].name, &best);
    }

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      try_words (&folded, table[i].words, table[i].icon, &best);
      try_words (&folded, _ (table[i].words), table[i].icon, &best);
    }

  return best.icon;
}
