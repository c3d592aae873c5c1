/* test-schema.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pathos-journey.h"
#include "pathos-json-object.h"
#include "pathos-json-reader.h"
#include "pathos-json-text.h"

#include <string.h>

/* `data/journey.schema.json` tells other programs what the tables of the model tell this one. It is generated
 * from them: PATHOS_RENEW=1 in the environment rewrites it. */

typedef PathosJsonObject Object;

static Object
open_member (Object     *object,
             const char *name)
{
  pathos_json_object_begin_member (object, name);
  return pathos_json_object_open (object->out, object->depth + 1, '{');
}

static void
close_member (Object *object)
{
  pathos_json_object_close (object, '}');
}

static void
add_string (Object     *object,
            const char *name,
            const char *text)
{
  pathos_json_object_begin_member (object, name);
  pathos_json_append_string (object->out, text);
}

static void
add_real (Object     *object,
          const char *name,
          double      number)
{
  pathos_json_object_begin_member (object, name);
  pathos_json_append_real (object->out, number);
}

static void
add_source (Object     *object,
            const char *name,
            const char *json)
{
  pathos_json_object_begin_member (object, name);
  pathos_json_append_source (object->out, json, object->depth);
}

static void
add_choices (Object             *object,
             const PathosChoice *choices)
{
  pathos_json_object_begin_member (object, "enum");
  g_string_append_c (object->out, '[');
  for (guint i = 0; choices[i].nick != NULL; i++)
    {
      g_string_append (object->out, i > 0 ? ", " : "");
      pathos_json_append_string (object->out, choices[i].nick);
    }
  g_string_append_c (object->out, ']');
}

static void
add_range (Object           *object,
           const PathosAttr *attr,
           const char       *type)
{
  add_string (object, "type", type);
  add_real (object, "minimum", attr->minimum);
  add_real (object, "maximum", attr->maximum);
  add_real (object, "default", attr->fallback);
}

static void
add_flags (Object           *object,
           const PathosAttr *attr)
{
  Object items;

  add_string (object, "type", "array");
  items = open_member (object, "items");
  add_choices (&items, attr->choices);
  close_member (&items);
}

static void
add_references (Object *object)
{
  add_string (object, "type", "array");
  add_source (object, "items", "{\"$ref\": \"#/$defs/id\"}");
  add_real (object, "maxItems", PATHOS_MAX_REFERENCES);
}

static void
add_text (Object     *object,
          const char *constraint,
          const char *value)
{
  add_string (object, "type", "string");
  add_string (object, constraint, value);
}

static void
add_type (Object           *object,
          const PathosAttr *attr)
{
  switch (attr->type)
    {
    case PATHOS_ATTR_INTEGER:
    case PATHOS_ATTR_DURATION:
      add_range (object, attr, "integer");
      break;
    case PATHOS_ATTR_REAL:
      add_range (object, attr, "number");
      break;
    case PATHOS_ATTR_BOOLEAN:
      add_string (object, "type", "boolean");
      add_source (object, "default", attr->fallback != 0 ? "true" : "false");
      break;
    case PATHOS_ATTR_ENUM:
      add_choices (object, attr->choices);
      add_string (object, "default", attr->choices[(int) attr->fallback].nick);
      break;
    case PATHOS_ATTR_FLAGS:
      add_flags (object, attr);
      break;
    case PATHOS_ATTR_DATE:
      add_text (object, "format", "date");
      break;
    case PATHOS_ATTR_COLOUR:
      add_text (object, "pattern", "^#[0-9a-fA-F]{6}$");
      break;
    case PATHOS_ATTR_REFERENCE:
      add_string (object, "$ref", "#/$defs/id");
      break;
    case PATHOS_ATTR_REFERENCES:
      add_references (object);
      break;
    case PATHOS_ATTR_IMAGE:
      add_string (object, "$ref", "#/$defs/hash");
      break;
    case PATHOS_ATTR_STRING:
    default:
      add_string (object, "type", "string");
      break;
    }
}

static void
add_properties (Object             *properties,
                PathosElementClass *klass)
{
  add_source (properties, "id", "{\"$ref\": \"#/$defs/id\"}");

  for (guint i = 0; i < klass->n_attrs; i++)
    {
      Object attr = open_member (properties, klass->attrs[i].name);

      add_string (&attr, "title", klass->attrs[i].label);
      add_type (&attr, &klass->attrs[i]);
      close_member (&attr);
    }

  for (guint i = 0; i < klass->n_children; i++)
    {
      g_autoptr (PathosElementClass) item = g_type_class_ref (klass->children[i].item_type ());
      g_autofree char *items = g_strdup_printf ("{\"$ref\": \"#/$defs/%s\"}", item->kind);
      Object           list = open_member (properties, klass->children[i].name);

      add_string (&list, "title", klass->children[i].label);
      add_string (&list, "type", "array");
      add_source (&list, "items", items);
      close_member (&list);
    }
}

/* Describes the elements below @klass, each kind once. */
static void
add_kinds (Object             *definitions,
           PathosElementClass *klass,
           GHashTable         *seen)
{
  for (guint i = 0; i < klass->n_children; i++)
    {
      g_autoptr (PathosElementClass) item = g_type_class_ref (klass->children[i].item_type ());
      Object kind, properties;

      if (!g_hash_table_add (seen, (gpointer) item->kind))
        continue;

      kind = open_member (definitions, item->kind);
      add_string (&kind, "title", item->label);
      add_string (&kind, "type", "object");
      properties = open_member (&kind, "properties");
      add_properties (&properties, item);
      close_member (&properties);
      add_source (&kind, "required", "[\"id\"]");
      close_member (&kind);
      add_kinds (definitions, item, seen);
    }
}

static void
add_definitions (Object             *root,
                 PathosElementClass *klass)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Object definitions = open_member (root, "$defs");

  add_source (&definitions, "id", "{\"type\": \"string\", \"pattern\": \"^[a-z][a-z2-9]{7}$\"}");
  add_source (&definitions, "hash",
              "{\"title\": \"SHA-256 of a picture\", \"type\": \"string\", \"pattern\": \"^[0-9a-f]{64}$\"}");
  add_kinds (&definitions, klass, seen);
  add_source (&definitions, "image",
              "{\"title\": \"Picture\", \"type\": \"object\", \"properties\": {"
              "\"id\": {\"$ref\": \"#/$defs/hash\"},"
              "\"type\": {\"enum\": [\"image/png\", \"image/jpeg\"]},"
              "\"data\": {\"type\": \"string\", \"contentEncoding\": \"base64\"}},"
              "\"required\": [\"id\", \"type\", \"data\"]}");
  close_member (&definitions);
}

static GString *
make_schema (void)
{
  g_autoptr (PathosElementClass) klass = g_type_class_ref (PATHOS_TYPE_JOURNEY);
  g_autofree char *version = g_strdup_printf ("{\"type\": \"array\", \"prefixItems\": ["
                                              "{\"const\": %d}, {\"type\": \"integer\", \"minimum\": 0}], "
                                              "\"minItems\": 2, \"maxItems\": 2}",
                                              PATHOS_JSON_MAJOR);
  GString         *out = g_string_new (NULL);
  Object           root = pathos_json_object_open (out, 1, '{'), properties;

  add_string (&root, "$schema", "https://json-schema.org/draft/2020-12/schema");
  add_string (&root, "title", "Customer journey map of Pathos");
  add_string (&root, "description",
              "What is at its default may be left out. "
              "Members and choices of later versions are kept by older ones, so more may be there.");
  add_string (&root, "type", "object");
  properties = open_member (&root, "properties");
  add_source (&properties, "format", "{\"const\": \"journey\"}");
  add_source (&properties, "version", version);
  add_properties (&properties, klass);
  add_source (&properties, "images", "{\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/image\"}}");
  close_member (&properties);
  add_source (&root, "required", "[\"format\", \"version\", \"id\", \"lanes\"]");
  add_definitions (&root, klass);
  close_member (&root);
  g_string_append_c (out, '\n');

  return out;
}

static void
test_schema (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PATHOS_DATADIR"), "journey.schema.json", NULL);
  g_autofree char *there = NULL;
  g_autoptr (GString) schema = make_schema ();

  if (g_getenv ("PATHOS_RENEW") != NULL)
    g_assert_true (g_file_set_contents (path, schema->str, (gssize) schema->len, NULL));

  g_assert_true (g_file_get_contents (path, &there, NULL, NULL));
  if (strcmp (there, schema->str) != 0)
    g_test_fail_printf ("%s is not that of the tables; run this with PATHOS_RENEW=1 to renew it", path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/matches-tables", test_schema);

  return g_test_run ();
}
