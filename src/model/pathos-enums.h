/* pathos-enums.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Length: all enumerations of the model are here. */

#pragma once

#include "pathos-attr.h"

G_BEGIN_DECLS

/* Each enumeration has a table of choices in the same order. Choices are never removed or reordered. */

typedef enum
{
  PATHOS_STATE_CURRENT,
  PATHOS_STATE_FUTURE,
  PATHOS_STATE_RESEARCH,
} PathosJourneyState;

typedef enum
{
  PATHOS_PERSONA_PERSONA,
  PATHOS_PERSONA_SEGMENT,
  PATHOS_PERSONA_CUSTOMER,
} PathosPersonaKind;

/* The shape by which a persona's points are recognised, also without colour. */
typedef enum
{
  PATHOS_MARKER_NONE, /* the first one that is free */
  PATHOS_MARKER_CIRCLE,
  PATHOS_MARKER_DIAMOND,
  PATHOS_MARKER_SQUARE,
  PATHOS_MARKER_TRIANGLE,
  PATHOS_MARKER_TRIANGLE_DOWN,
  PATHOS_MARKER_HEXAGON,
  PATHOS_MARKER_STAR,
  PATHOS_MARKER_PLUS,
  PATHOS_MARKER_CROSS,
  PATHOS_MARKER_TRIANGLE_LEFT,
  PATHOS_MARKER_TRIANGLE_RIGHT,
  PATHOS_MARKER_HOURGLASS,
  PATHOS_MARKER_BOW_TIE,
  PATHOS_MARKER_DOME,
} PathosMarker;

#define PATHOS_N_MARKERS 14 /* without none */

/* How well a statement is known. */
typedef enum
{
  PATHOS_BASIS_ASSUMED,
  PATHOS_BASIS_HEARD,    /* in interviews or tickets */
  PATHOS_BASIS_MEASURED, /* counted */
} PathosBasis;

typedef enum
{
  PATHOS_SOURCE_SURVEY,
  PATHOS_SOURCE_INTERVIEWS,
  PATHOS_SOURCE_ANALYTICS,
  PATHOS_SOURCE_FEEDBACK,
  PATHOS_SOURCE_SUPPORT,
  PATHOS_SOURCE_OBSERVATION,
  PATHOS_SOURCE_WORKSHOP,
  PATHOS_SOURCE_DESK_RESEARCH,
} PathosSourceKind;

/* Bits of Touchpoint:roles. */
typedef enum
{
  PATHOS_ROLE_DISCOVERY = 1 << 0,
  PATHOS_ROLE_MOMENT_OF_TRUTH = 1 << 1,
  PATHOS_ROLE_LOYALTY = 1 << 2,
  PATHOS_ROLE_BOTTLENECK = 1 << 3,
} PathosTouchpointRoles;

typedef enum
{
  PATHOS_LANE_TOUCHPOINTS,
  PATHOS_LANE_EMOTION,
  PATHOS_LANE_CARDS,
  PATHOS_LANE_CHANNELS,
  PATHOS_LANE_PICTURES,
  PATHOS_LANE_LINE,
} PathosLaneKind;

typedef enum
{
  PATHOS_LANE_ROLE_NONE,
  PATHOS_LANE_ROLE_ACTIONS,
  PATHOS_LANE_ROLE_THOUGHTS,
  PATHOS_LANE_ROLE_QUOTES,
  PATHOS_LANE_ROLE_NEEDS,
  PATHOS_LANE_ROLE_QUESTIONS,
  PATHOS_LANE_ROLE_PAINS,
  PATHOS_LANE_ROLE_DELIGHTS,
  PATHOS_LANE_ROLE_OPPORTUNITIES,
  PATHOS_LANE_ROLE_CONTENT,
  PATHOS_LANE_ROLE_FRONTSTAGE,
  PATHOS_LANE_ROLE_BACKSTAGE,
  PATHOS_LANE_ROLE_SUPPORT,
  PATHOS_LANE_ROLE_EVIDENCE,
} PathosLaneRole;

typedef enum
{
  PATHOS_SCOPE_TOUCHPOINT,
  PATHOS_SCOPE_STAGE,
} PathosLaneScope;

typedef enum
{
  PATHOS_CARD_IDEA,
  PATHOS_CARD_AGREED,
  PATHOS_CARD_DOING,
  PATHOS_CARD_DONE,
  PATHOS_CARD_DROPPED,
} PathosCardStatus;

typedef enum
{
  PATHOS_LINK_NEXT,
  PATHOS_LINK_ALTERNATIVE,
  PATHOS_LINK_BACK,
  PATHOS_LINK_EXIT,
} PathosLinkKind;

extern const PathosChoice pathos_journey_states[];
extern const PathosChoice pathos_persona_kinds[];
extern const PathosChoice pathos_markers[];
extern const PathosChoice pathos_bases[];
extern const PathosChoice pathos_source_kinds[];
extern const PathosChoice pathos_touchpoint_roles[];
extern const PathosChoice pathos_lane_kinds[];
extern const PathosChoice pathos_lane_roles[];
extern const PathosChoice pathos_lane_scopes[];
extern const PathosChoice pathos_card_statuses[];
extern const PathosChoice pathos_link_kinds[];

G_END_DECLS
