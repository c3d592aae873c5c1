/* pathos-paper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-paper.h"

#define MM(mm)       ((mm) * 96 / 25.4f)
#define INCHES(inch) ((inch) * 96.0f)

/* In portrait orientation. */
static const PathosPaper papers[] = {
  { "A5", MM (148), MM (210) },
  { "A4", MM (210), MM (297) },
  { "A3", MM (297), MM (420) },
  { "A2", MM (420), MM (594) },
  { "A1", MM (594), MM (841) },
  { "A0", MM (841), MM (1189) },
  { "Letter", INCHES (8.5f), INCHES (11) },
  { "Legal", INCHES (8.5f), INCHES (14) },
  { "Tabloid", INCHES (11), INCHES (17) },
};

/* As in presentation programs: 13.333 × 7.5 and 10 × 7.5 inches. */
static const PathosPaper slides[] = {
  { "16:9", 1280, 720 },
  { "4:3", 960, 720 },
};

static const PathosPaper *
find (const PathosPaper *sizes,
      guint              n_sizes,
      const char        *name)
{
  g_assert (sizes != NULL);
  g_assert (name != NULL);

  for (guint i = 0; i < n_sizes; i++)
    {
      if (g_ascii_strcasecmp (sizes[i].name, name) == 0)
        return &sizes[i];
    }

  return NULL;
}

/* Returns: (nullable): the paper with the name @name, in upper or lower case; in portrait orientation */
const PathosPaper *
pathos_paper_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return find (papers, G_N_ELEMENTS (papers), name);
}

/* Returns: (nullable): the slide with the aspect ratio @name, such as "16:9" */
const PathosPaper *
pathos_slide_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return find (slides, G_N_ELEMENTS (slides), name);
}

/* Returns: (transfer full): the names of all papers, separated by commas, for a sentence */
char *
pathos_paper_dup_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", papers[i].name);

  return g_string_free_and_steal (names);
}
