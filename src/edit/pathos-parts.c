/* pathos-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-parts.h"

#include "pathos-hash.h"

#include <string.h>

struct _PathosParts
{
  PathosScene *scene;
  GPtrArray   *sections; /* (element-type PathosSection): in drawing order */
  GHashTable  *set;      /* (element-type PathosSection) (nullable): the same, by what they cover, until the
                            parts of the next scene take it over */
};

/* Parts under construction. */
typedef struct
{
  PathosParts *parts;
  PathosParts *before; /* (nullable) */
  guint        next;   /* the section of @before that probably comes next */
} Build;

static guint
section_hash (gconstpointer key)
{
  const PathosSection *self = key;

  return g_direct_hash (self->owner) ^ self->first;
}

static gboolean
section_equal (gconstpointer a,
               gconstpointer b)
{
  const PathosSection *p = a, *q = b;

  return p->owner == q->owner && p->first == q->first;
}

/* Returns: (nullable): the section of the previous scene that covers the same children */
static PathosSection *
find_before (Build               *build,
             const PathosSection *info)
{
  const GPtrArray *sections = build->before != NULL ? build->before->sections : NULL;

  /* An edit leaves most sections where they were, one after the other. */
  if (sections != NULL && build->next < sections->len && section_equal (sections->pdata[build->next], info))
    return sections->pdata[build->next];

  return g_hash_table_lookup (build->parts->set, info);
}

static void
take_section (PathosParts   *self,
              PathosSection *section)
{
  section->position = self->sections->len;
  g_ptr_array_add (self->sections, section);
}

/* Adds the section described by @info from the previous scene, if nothing in it has changed.
 *
 * Returns: whether it did */
static gboolean
reuse_section (Build               *build,
               const PathosSection *info)
{
  PathosSection *same = find_before (build, info);

  if (same == NULL || same->end != info->end || same->x != info->x || same->y != info->y ||
      same->stick != info->stick)
    return FALSE;

  build->next = same->position + 1;
  take_section (build->parts, pathos_section_ref (same));
  return TRUE;
}

static void
add_section (Build               *build,
             const PathosSection *info)
{
  PathosSection *section;

  if (info->first == info->end || reuse_section (build, info))
    return;

  section = pathos_section_new (info);
  take_section (build->parts, section);
  g_hash_table_replace (build->parts->set, section, section);
}

static gboolean
contains (const PathosParts   *self,
          const PathosSection *section)
{
  return section->position < self->sections->len && self->sections->pdata[section->position] == section;
}

/* Forgets the sections of the previous scene that are not in this one. */
static void
forget_sections (Build *build)
{
  for (guint i = 0; build->before != NULL && i < build->before->sections->len; i++)
    {
      PathosSection *section = build->before->sections->pdata[i];

      if (!contains (build->parts, section) &&
          g_hash_table_lookup (build->parts->set, section) == section)
        g_hash_table_remove (build->parts->set, section);
    }
}

static gboolean
holds_parts (const PathosNode *node)
{
  const PathosGroup *group = (const PathosGroup *) node;

  return node->kind == PATHOS_NODE_GROUP && group->part == PATHOS_PART_NONE &&
         group->facts & PATHOS_FACT_PARTS;
}

/* Each group that only holds parts has sections of its own: a lane, or what a lane shows of some stages. */
static void
add_sections (Build             *build,
              const PathosGroup *group,
              float              x,
              float              y,
              guint              stick)
{
  PathosSection info = { .owner = group, .x = x, .y = y, .stick = stick | group->stick };

  /* Most groups are as before and have one section, so that their children need not be looked at. */
  info.end = group->n_children;
  if (reuse_section (build, &info))
    return;

  for (guint i = 0; i < group->n_children; i++)
    {
      const PathosChild *child = &group->children[i];

      if (!holds_parts (child->node))
        continue;

      info.end = i;
      add_section (build, &info);
      add_sections (build, (const PathosGroup *) child->node, x + child->x, y + child->y, info.stick);
      info.first = i + 1;
    }

  info.end = group->n_children;
  add_section (build, &info);
}

/**
 * pathos_parts_new:
 * @before: (nullable): the parts of the previous scene, reused where nothing changed; nothing else may
 *   reuse them again
 *
 * Returns: (transfer full): the parts of @scene, which they keep alive
 */
PathosParts *
pathos_parts_new (PathosScene *scene,
                  PathosParts *before)
{
  PathosParts *self;
  Build        build = { .before = before };

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (before == NULL || before->set != NULL, NULL);

  self = build.parts = g_new0 (PathosParts, 1);
  self->scene = pathos_scene_ref (scene);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) pathos_section_unref);
  self->set = before != NULL ? g_steal_pointer (&before->set)
                             : g_hash_table_new (section_hash, section_equal);
  add_sections (&build, scene->root, 0, 0, PATHOS_STICK_NONE);
  forget_sections (&build);

  return self;
}

void
pathos_parts_free (PathosParts *self)
{
  g_clear_pointer (&self->set, g_hash_table_unref);
  g_ptr_array_unref (self->sections);
  pathos_scene_unref (self->scene);
  g_free (self);
}

/**
 * pathos_parts_is_rtl:
 *
 * Returns: whether the scene reads from right to left
 */
gboolean
pathos_parts_is_rtl (const PathosParts *self)
{
  return self->scene->rtl;
}

/**
 * pathos_parts_get_sections:
 * @n_sections: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_sections): all sections, in drawing order
 */
PathosSection *const *
pathos_parts_get_sections (const PathosParts *self,
                           guint             *n_sections)
{
  *n_sections = self->sections->len;
  return (PathosSection *const *) self->sections->pdata;
}

/**
 * pathos_parts_iter_next:
 *
 * Returns: (transfer none) (nullable): the next part in drawing order, or %NULL at the end
 */
const PathosPlaced *
pathos_parts_iter_next (PathosPartsIter *iter)
{
  while (iter->section < iter->parts->sections->len)
    {
      const PathosSection *section = iter->parts->sections->pdata[iter->section];

      if (iter->place < section->n_places)
        return &section->places[iter->place++];

      iter->section++;
      iter->place = 0;
    }

  return NULL;
}

/* Returns: the next part whose group has this id */
static const PathosPlaced *
find_next (PathosPartsIter *iter,
           const char      *id)
{
  guint hash = pathos_str_hash (id);

  for (; iter->section < iter->parts->sections->len; iter->section++, iter->place = 0)
    {
      const PathosSection *section = iter->parts->sections->pdata[iter->section];

      for (; iter->place < section->n_places; iter->place++)
        {
          const PathosPlaced *placed = &section->places[iter->place];

          if (section->hashes[iter->place] == hash && strcmp (placed->group->id, id) == 0)
            {
              iter->place++;
              return placed;
            }
        }
    }

  return NULL;
}

/**
 * pathos_parts_find:
 *
 * Returns: (transfer none) (nullable): the first item of the element with this id
 */
const PathosPlaced *
pathos_parts_find (const PathosParts *self,
                   const char        *id)
{
  PathosPartsIter     iter = { self };
  const PathosPlaced *placed = NULL;

  while (*id != '\0' && (placed = find_next (&iter, id)) != NULL && placed->group->part != PATHOS_PART_ITEM)
    continue;

  return placed;
}

/**
 * pathos_parts_find_same:
 *
 * Returns: (transfer none) (nullable): the part that represents what @group did in an earlier scene
 */
const PathosPlaced *
pathos_parts_find_same (const PathosParts *self,
                        const PathosGroup *group)
{
  PathosPartsIter     iter = { self };
  const PathosPlaced *placed;

  while ((placed = find_next (&iter, group->id)) != NULL && !pathos_placed_is_same (placed->group, group))
    continue;

  return placed;
}
