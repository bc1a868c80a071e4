using System.Data.Common;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Foundation.Tests.Data;

/// <summary>What a database says about itself, one line per column, index, foreign key, virtual table and function.</summary>
internal static class SchemaCatalog
{
    private const string SqliteSchema = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type
            || CASE WHEN c."notnull" THEN ' not null' ELSE '' END || CASE WHEN c.pk THEN ' key ' || c.pk ELSE '' END
        FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION ALL
        SELECT 'index ' || t.name || ' ' || i.name
            || CASE WHEN i."unique" THEN ' unique' ELSE '' END || CASE WHEN i.partial THEN ' partial' ELSE '' END
            || ' (' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x) || ')'
        FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c'
        UNION ALL
        SELECT 'foreign key ' || t.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL
        SELECT 'virtual table ' || t.sql FROM sqlite_master t WHERE t.sql LIKE 'CREATE VIRTUAL TABLE%'
        """;

    private const string PostgreSqlSchema = """
        SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attcollation <> 0 AND a.attcollation <> 100 THEN ' collate ' || co.collname ELSE '' END
            || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || CASE WHEN a.attidentity <> '' THEN ' identity' ELSE '' END
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_collation co ON co.oid = a.attcollation
        WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT 'index ' || replace(indexdef, ' USING btree', '') FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL
        SELECT 'constraint ' || c.relname || ' ' || o.conname || ' ' || pg_get_constraintdef(o.oid)
        FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND o.contype IN ('p', 'f', 'u')
        UNION ALL
        SELECT 'options ' || c.relname || ' ' || c.reloptions::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.reloptions IS NOT NULL
        UNION ALL
        SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'public'
        """;

    /// <summary>The history of migrations is the runner's own and stands outside the model.</summary>
    public static SortedSet<string> Read(TestDatabase database)
    {
        using var connection = database.Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = database.Kind == DatabaseKind.Sqlite ? SqliteSchema : PostgreSqlSchema;
        using var reader = command.ExecuteReader();
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        while (Next(reader) is { } line)
        {
            if (!line.Contains("schema_migration", StringComparison.Ordinal)
                && !line.Contains(" sqlite_sequence.", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static string? Next(DbDataReader reader) => reader.Read() ? reader.GetString(0) : null;
}
