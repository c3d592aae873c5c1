/* pathos-canvas-prompts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-canvas-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* What a persona does not say yet is offered beside its chip, while that is hovered or has the focus: a plate
 * for each text, and a press on one begins it. They are no part of the scene, so that nothing moves. */

#define MAX_PROMPTS 4
#define GAP         6.0f /* pixels: between two plates … */
#define BESIDE      9.0f /* … and between the chip, which has a ring, and them */

typedef struct
{
  const PathosAttr *attr;
  char             *word;
  graphene_rect_t   plate; /* in the widget */
} Prompt;

static void
clear_prompts (Prompt *prompts,
               guint   n_prompts)
{
  for (guint i = 0; i < n_prompts; i++)
    g_free (prompts[i].word);
}

/* Returns: how many empty texts the persona of a chip has. @prompts: (out caller-allocates) */
static guint
collect_prompts (PathosCanvas       *self,
                 const PathosPlaced *placed,
                 Prompt             *prompts)
{
  PathosElement     *persona = pathos_scene_model_find_element (self->model, placed->group->id);
  const char *const *texts = placed->group->texts;
  guint              n_prompts = 0;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; persona != NULL && texts[i] != NULL && n_prompts < MAX_PROMPTS; i++)
    {
      const PathosAttr *attr = pathos_element_find_attr (persona, texts[i]);

      if (*pathos_attr_get_text (attr, persona) == '\0')
        prompts[n_prompts++] = (Prompt) { attr, g_strdup_printf ("+ %s", _ (attr->label)) };
    }

  return n_prompts;
}

/* Returns: where plates of @size go, inside the widget: below the middle of the chip, or wherever else beside
 * it they cover nothing that is read, such as the name of a stage */
static graphene_point_t
find_place (PathosCanvas          *self,
            const graphene_rect_t *chip,
            const graphene_size_t *size)
{
  float           room = (float) gtk_widget_get_width (GTK_WIDGET (self)) - GAP - size->width;
  float           right = chip->origin.x + chip->size.width, bottom = chip->origin.y + chip->size.height;
  float           x = MAX (GAP, MIN (chip->origin.x + (chip->size.width - size->width) / 2, room));
  float           y = chip->origin.y + (chip->size.height - size->height) / 2;
  graphene_rect_t places[] = { { { x, bottom + BESIDE }, *size },
                               { { chip->origin.x - BESIDE - size->width, y }, *size },
                               { { right + BESIDE, y }, *size },
                               { { x, chip->origin.y - BESIDE - size->height }, *size } };
  graphene_rect_t tried[G_N_ELEMENTS (places)];
  guint           n_tried = 0;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (i == 0 || (places[i].origin.x >= GAP && places[i].origin.x <= room && places[i].origin.y >= GAP))
        tried[n_tried++] = places[i];
    }

  return tried[pathos_canvas_find_clear (self, tried, n_tried)].origin;
}

/* Puts the plates side by side in the reading direction. */
static void
place_prompts (PathosCanvas       *self,
               const PathosPlaced *placed,
               Prompt             *prompts,
               guint               n_prompts)
{
  graphene_rect_t  chip = pathos_canvas_get_place (self, placed);
  gboolean         rtl = pathos_scene_model_get_scene (self->model)->rtl;
  graphene_size_t  total = { -GAP, 0 };
  graphene_point_t place;

  g_assert (PATHOS_IS_CANVAS (self));

  for (guint i = 0; i < n_prompts; i++)
    {
      pathos_canvas_measure_plate (self, prompts[i].word, &prompts[i].plate.size);
      total.width += prompts[i].plate.size.width + GAP;
      total.height = MAX (total.height, prompts[i].plate.size.height);
    }

  place = find_place (self, &chip, &total);
  for (guint i = 0; i < n_prompts; i++)
    {
      Prompt *prompt = &prompts[rtl ? n_prompts - 1 - i : i];

      prompt->plate.origin = place;
      place.x += prompt->plate.size.width + GAP;
    }
}

/* Returns: how many prompts @placed has, which may be NULL. @prompts: (out caller-allocates) */
static guint
find_prompts (PathosCanvas       *self,
              const PathosPlaced *placed,
              Prompt             *prompts)
{
  guint n_prompts;

  g_assert (PATHOS_IS_CANVAS (self));

  if (placed == NULL || !(placed->group->facts & PATHOS_FACT_ASKS) ||
      self->placing != PATHOS_INSERT_NOTHING || self->link_from != NULL ||
      pathos_text_editor_is_running (self->editor) || pathos_drag_controller_is_running (self->drag) ||
      !pathos_scene_model_can_edit (self->model))
    return 0;

  n_prompts = collect_prompts (self, placed, prompts);
  if (n_prompts > 0)
    place_prompts (self, placed, prompts, n_prompts);
  return n_prompts;
}

/* Returns: (nullable): the chip whose prompts are shown: the one that is hovered, else what has the focus */
static const PathosPlaced *
find_prompted (PathosCanvas *self)
{
  const PathosPlaced *hovered = NULL;

  g_assert (PATHOS_IS_CANVAS (self));

  if (*self->prompted != '\0')
    hovered = pathos_parts_find (pathos_scene_model_get_parts (self->model), self->prompted);

  return hovered != NULL ? hovered : pathos_canvas_get_acting (self);
}

/* Returns: whether a position is on the chip that is hovered, on its prompts, or between them */
static gboolean
stays (PathosCanvas           *self,
       const graphene_point_t *point)
{
  const PathosPlaced *placed = pathos_parts_find (pathos_scene_model_get_parts (self->model), self->prompted);
  Prompt              prompts[MAX_PROMPTS];
  guint               n_prompts = find_prompts (self, placed, prompts);
  graphene_rect_t     whole;

  g_assert (PATHOS_IS_CANVAS (self));

  if (n_prompts == 0)
    return FALSE;

  whole = pathos_canvas_get_place (self, placed);
  for (guint i = 0; i < n_prompts; i++)
    graphene_rect_union (&whole, &prompts[i].plate, &whole);
  clear_prompts (prompts, n_prompts);
  return graphene_rect_contains_point (&whole, point);
}

/**
 * pathos_canvas_hover_prompts:
 * @point: (nullable): where the pointer is in the widget; %NULL if it has left
 *
 * Shows the prompts of the chip under the pointer. They stay while the pointer is on its way to them.
 */
void
pathos_canvas_hover_prompts (PathosCanvas           *self,
                             const graphene_point_t *point)
{
  PathosSpot  spot = { NULL };
  const char *id;

  g_return_if_fail (PATHOS_IS_CANVAS (self));

  if (point != NULL && *self->prompted != '\0' && stays (self, point))
    return;

  if (point != NULL)
    spot = pathos_scene_model_pick_item (self->model,
                                         pathos_scroller_to_scene (self->scroller, point->x, point->y));
  id = spot.group != NULL && spot.group->facts & PATHOS_FACT_ASKS ? spot.group->id : "";
  if (strcmp (id, self->prompted) == 0)
    return;

  g_strlcpy (self->prompted, id, sizeof self->prompted);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pathos_canvas_press_prompt:
 * @x: in the widget
 *
 * Returns: whether there is a prompt, whose text is edited now
 */
gboolean
pathos_canvas_press_prompt (PathosCanvas *self,
                            double        x,
                            double        y)
{
  const PathosPlaced *placed = find_prompted (self);
  Prompt              prompts[MAX_PROMPTS];
  guint               n_prompts = find_prompts (self, placed, prompts);
  const PathosAttr   *attr = NULL;

  g_return_val_if_fail (PATHOS_IS_CANVAS (self), FALSE);

  for (guint i = 0; i < n_prompts; i++)
    {
      if (graphene_rect_contains_point (&prompts[i].plate, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        attr = prompts[i].attr;
    }
  clear_prompts (prompts, n_prompts);
  if (attr == NULL)
    return FALSE;

  pathos_canvas_focus_on (self, placed);
  if (pathos_text_editor_begin_attr (self->editor, placed, attr->name))
    g_object_notify (G_OBJECT (self), "editing");
  return TRUE;
}

/**
 * pathos_canvas_snapshot_prompts:
 *
 * Draws the prompts of the chip that is hovered or has the focus.
 */
void
pathos_canvas_snapshot_prompts (PathosCanvas *self,
                                GtkSnapshot  *snapshot)
{
  Prompt prompts[MAX_PROMPTS];
  guint  n_prompts;

  g_return_if_fail (PATHOS_IS_CANVAS (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  n_prompts = find_prompts (self, find_prompted (self), prompts);
  for (guint i = 0; i < n_prompts; i++)
    {
      graphene_point_t middle;

      graphene_rect_get_center (&prompts[i].plate, &middle);
      pathos_canvas_snapshot_plate (self, snapshot, prompts[i].word, &middle,
                                    pathos_scene_model_get_theme (self->model)->text_dim);
    }
  clear_prompts (prompts, n_prompts);
}
