/* pathos-card-look.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-card-look.h"

/* Returns: the look of the cards of @lane, which depends on its role */
PathosCardLook
pathos_card_look_get (const PathosTheme *theme,
                      PathosLane        *lane)
{
  PathosCardLook look = { theme->card, theme->card_border, theme->text, NULL, theme->icon, FALSE };

  switch ((PathosLaneRole) lane->role)
    {
    case PATHOS_LANE_ROLE_THOUGHTS:
    case PATHOS_LANE_ROLE_QUOTES:
      look.quoted = TRUE;
      look.fill = theme->background;
      break;
    case PATHOS_LANE_ROLE_PAINS:
      look = (PathosCardLook) { theme->pain, theme->pain_border, theme->text, "sign-pain", theme->pain_mark,
                                FALSE };
      break;
    case PATHOS_LANE_ROLE_OPPORTUNITIES:
      look = (PathosCardLook) { theme->opportunity, theme->opportunity_border, theme->text,
                                "sign-opportunity", theme->opportunity_mark, FALSE };
      break;
    case PATHOS_LANE_ROLE_DELIGHTS:
      look.sign = "sign-delight";
      break;
    case PATHOS_LANE_ROLE_QUESTIONS:
      look.sign = "sign-question";
      break;
    case PATHOS_LANE_ROLE_NEEDS:
      look.sign = "sign-need";
      break;
    case PATHOS_LANE_ROLE_NONE:
    case PATHOS_LANE_ROLE_ACTIONS:
    case PATHOS_LANE_ROLE_CONTENT:
    case PATHOS_LANE_ROLE_FRONTSTAGE:
    case PATHOS_LANE_ROLE_BACKSTAGE:
    case PATHOS_LANE_ROLE_SUPPORT:
    case PATHOS_LANE_ROLE_EVIDENCE:
    default:
      break;
    }

  return look;
}

/* Returns: whether @card shows the strength of its evidence, which it does if it claims any */
gboolean
pathos_card_look_shows_strength (PathosCard *card)
{
  return !card->placeholder && card->basis != PATHOS_BASIS_ASSUMED;
}
