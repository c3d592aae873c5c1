/* pathos-enums.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-enums.h"

#include <glib/gi18n.h>

const PathosChoice pathos_journey_states[] = {
  { "current", N_ ("Current state") },
  { "future", N_ ("Future state") },
  { "research", N_ ("Research") },
  { NULL, NULL },
};

const PathosChoice pathos_persona_kinds[] = {
  { "persona", N_ ("Persona") },
  { "segment", N_ ("Segment") },
  { "customer", N_ ("One customer") },
  { NULL, NULL },
};

const PathosChoice pathos_markers[] = {
  { "none", N_ ("First that is free") },
  { "circle", N_ ("Circle") },
  { "diamond", N_ ("Diamond") },
  { "square", N_ ("Square") },
  { "triangle", N_ ("Triangle") },
  { "triangle-down", N_ ("Triangle, down") },
  { "hexagon", N_ ("Hexagon") },
  { "star", N_ ("Star") },
  { "plus", N_ ("Plus") },
  { "cross", N_ ("Cross") },
  { "triangle-left", N_ ("Triangle, left") },
  { "triangle-right", N_ ("Triangle, right") },
  { "hourglass", N_ ("Hourglass") },
  { "bow-tie", N_ ("Bow tie") },
  { "dome", N_ ("Dome") },
  { NULL, NULL },
};

const PathosChoice pathos_bases[] = {
  { "assumed", N_ ("Assumed") },
  { "heard", N_ ("Heard") },
  { "measured", N_ ("Measured") },
  { NULL, NULL },
};

const PathosChoice pathos_source_kinds[] = {
  { "survey", N_ ("Survey") },
  { "interviews", N_ ("Interviews") },
  { "analytics", N_ ("Analytics") },
  { "feedback", N_ ("Feedback") },
  { "support", N_ ("Support") },
  { "observation", N_ ("Observation") },
  { "workshop", N_ ("Workshop") },
  { "desk-research", N_ ("Desk research") },
  { NULL, NULL },
};

const PathosChoice pathos_touchpoint_roles[] = {
  { "discovery", N_ ("Discovery") },
  { "moment-of-truth", N_ ("Moment of truth") },
  { "loyalty", N_ ("Loyalty") },
  { "bottleneck", N_ ("Bottleneck") },
  { NULL, NULL },
};

const PathosChoice pathos_lane_kinds[] = {
  { "touchpoints", N_ ("Touchpoints") },
  { "emotion", N_ ("Emotion") },
  { "cards", N_ ("Cards") },
  { "channels", N_ ("Channels") },
  { "pictures", N_ ("Pictures") },
  { "line", N_ ("Line") },
  { NULL, NULL },
};

const PathosChoice pathos_lane_roles[] = {
  { "none", N_ ("None") },
  { "actions", N_ ("Actions") },
  { "thoughts", N_ ("Thoughts") },
  { "quotes", N_ ("Quotes") },
  { "needs", N_ ("Needs") },
  { "questions", N_ ("Questions") },
  { "pains", N_ ("Pain points") },
  { "delights", N_ ("Delights") },
  { "opportunities", N_ ("Opportunities") },
  { "content", N_ ("Content") },
  { "frontstage", N_ ("Frontstage") },
  { "backstage", N_ ("Backstage") },
  { "support", N_ ("Support processes") },
  { "evidence", N_ ("Physical evidence") },
  { NULL, NULL },
};

const PathosChoice pathos_lane_scopes[] = {
  { "touchpoint", N_ ("Touchpoint") },
  { "stage", N_ ("Stage") },
  { NULL, NULL },
};

const PathosChoice pathos_card_statuses[] = {
  { "idea", N_ ("Idea") },
  { "agreed", N_ ("Agreed") },
  { "doing", N_ ("Doing") },
  { "done", N_ ("Done") },
  { "dropped", N_ ("Dropped") },
  { NULL, NULL },
};

const PathosChoice pathos_link_kinds[] = {
  { "next", N_ ("Next") },
  { "alternative", N_ ("Alternative") },
  { "back", N_ ("Back") },
  { "exit", N_ ("Exit") },
  { NULL, NULL },
};
