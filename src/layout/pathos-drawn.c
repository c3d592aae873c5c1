/* pathos-drawn.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-drawn.h"

#include "pathos-limits.h"
#include "pathos-text-cut.h"
#include "pathos-touchpoint.h"

#include <string.h>

/* How much work a map is, before any of it is done. Whoever limits that asks here: the reader, which refuses
 * what takes too long, edits, which must not lead there, and pages, for which a map is laid out several
 * times. A byte of simple text takes 0.16 µs, but a fifth more memory than a unit. */

#define ELEMENT 100
#define COLUMN  400 /* of a touchpoint */
#define MARK    50  /* of a persona */
#define NAME    100 /* of a channel */
#define SPAN    150 /* of a card that covers several columns, and keeps others off them */

/* Texts that are not on the map. */
static gboolean
is_drawn (const PathosAttr *attr)
{
  static const char *const others[] = { "biography", "link", "method", "note", "notes", "owner" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (attr->name[0] == others[i][0] && g_str_equal (attr->name, others[i]))
        return FALSE;
    }

  return TRUE;
}

static guint
weigh_text (const PathosAttr *attr,
            const char       *text)
{
  guint weight = *text != '\0' && is_drawn (attr) ? pathos_text_weigh (text) : 0;

  return weight + weight / 5;
}

static guint
weigh_reference (const PathosAttr *attr,
                 const char       *id)
{
  return *id != '\0' && g_str_equal (attr->name, "until") ? SPAN : 0;
}

/* @ids: (nullable) */
static guint
weigh_ids (const PathosAttr *attr,
           const char      **ids)
{
  guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;

  if (n > 0 && g_str_equal (attr->name, "channels"))
    return n * NAME;

  return n > 0 && g_str_equal (attr->name, "personas") ? n * MARK : 0;
}

/* Returns: what is drawn of an element that has no texts */
guint
pathos_drawn_weigh_kind (PathosElement *element)
{
  return PATHOS_IS_TOUCHPOINT (element) ? COLUMN : ELEMENT;
}

/**
 * pathos_drawn_weigh_field:
 * @field: the address of a value, as an element stores it
 *
 * Returns: what is drawn of @attr with that value
 */
guint
pathos_drawn_weigh_field (const PathosAttr *attr,
                          gconstpointer     field)
{
  if (attr->type == PATHOS_ATTR_STRING)
    return weigh_text (attr, *(const char *const *) field);
  if (attr->type == PATHOS_ATTR_REFERENCE)
    return weigh_reference (attr, *(const char *const *) field);

  return attr->type == PATHOS_ATTR_REFERENCES ? weigh_ids (attr, *(const char **const *) field) : 0;
}

static void
weigh_cb (PathosElement *element,
          gpointer       user_data)
{
  PathosElementClass *klass = PATHOS_ELEMENT_GET_CLASS (element);
  guint64            *weight = user_data;

  if (*weight > PATHOS_MAX_DRAWN)
    return;

  *weight += pathos_drawn_weigh_kind (element);
  for (guint i = 0; i < klass->n_attrs; i++)
    *weight += pathos_drawn_weigh_field (&klass->attrs[i], pathos_attr_get_field (&klass->attrs[i], element));
}

/* Returns: what is drawn of a map, or at least more than %PATHOS_MAX_DRAWN */
guint64
pathos_drawn_weigh_map (PathosJourney *journey)
{
  guint64 weight = pathos_limits_count_cells (journey, NULL) * PATHOS_DRAWN_CELL;

  pathos_element_walk (PATHOS_ELEMENT (journey), weigh_cb, &weight);
  return weight;
}
