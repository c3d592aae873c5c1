/* look.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "look.h"

#include <stdarg.h>

/* Adds a sentence that says what is wrong, and where. */
void
look_add_fault (Look                  *self,
                const char            *rule,
                const graphene_rect_t *box,
                const char            *format,
                ...)
{
  g_autofree char *what = NULL;
  va_list          args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (self->faults,
                   g_strdup_printf ("%s: %s, at %.1f, %.1f, %.1f × %.1f", rule, what,
                                    box->origin.x, box->origin.y, box->size.width, box->size.height));
}

static void
check_bounds (Look *self)
{
  const PathosScene *scene = self->picture->scene;
  graphene_rect_t    paper = GRAPHENE_RECT_INIT (0, 0, scene->width, scene->height);

  for (guint i = 0; i < self->picture->pieces->len && self->faults->len < LOOK_ENOUGH; i++)
    {
      const Piece *piece = picture_piece (self->picture, i);

      if (!box_holds (&paper, &piece->box, 0.5f))
        look_add_fault (self, "outside", &piece->box, "“%s” leaves the map", picture_string (piece));
    }
}

/* Translucent paint in a PDF comes out of office programs as dark bars, so nothing may need to be mixed. */
static void
check_opacity (Look *self)
{
  for (guint i = 0; i < self->picture->pieces->len && self->faults->len < LOOK_ENOUGH; i++)
    {
      const Piece *piece = picture_piece (self->picture, i);
      PathosColour paints[] = { piece->fill, piece->stroke };

      for (guint j = 0; j < G_N_ELEMENTS (paints); j++)
        {
          if (paints[j] != 0 && paints[j] >> 24 != 0xff)
            look_add_fault (self, "translucent", &piece->box, "“%s” is painted with %08x",
                            *piece->shape != '\0' ? piece->shape : picture_string (piece), paints[j]);
        }
    }
}

/* Returns: (element-type utf8) (transfer full): what is wrong with how @picture looks */
GPtrArray *
look_find_faults (const Picture     *picture,
                  const PathosTheme *theme)
{
  Look self = { picture, theme, g_ptr_array_new_with_free_func (g_free) };

  look_check_texts (&self);
  look_check_contrast (&self);
  look_check_sizes (&self);
  check_bounds (&self);
  check_opacity (&self);

  return self.faults;
}
