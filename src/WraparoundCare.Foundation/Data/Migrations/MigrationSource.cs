using System.Reflection;

namespace WraparoundCare.Foundation.Data.Migrations;

/// <summary>
/// The migrations of one module: SQL files embedded in its assembly as <c>Migrations/{Sqlite,PostgreSql}/NNNN_name.sql</c>.
/// </summary>
/// <param name="Module">Name under which applied migrations are recorded; never changes.</param>
/// <param name="Assembly">Where the files are embedded.</param>
public sealed record MigrationSource(string Module, Assembly Assembly)
{
    /// <summary>The module's migrations for one engine, in the order of their numbers.</summary>
    internal IReadOnlyList<Migration> Read(DatabaseProvider provider)
    {
        var folder = $".Migrations.{provider}.";
        return Assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(name, name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..^".sql".Length]))
            .OrderBy(migration => migration.Name, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>
    /// How the thing of that name is defined now: the last migration <c>NNNN_name</c>, which says all of it and can be run again.
    /// </summary>
    /// <exception cref="InvalidOperationException">No migration has that name.</exception>
    public string Definition(DatabaseProvider provider, string name) =>
        Read(provider).LastOrDefault(migration => migration.Name.EndsWith($"_{name}", StringComparison.Ordinal))?.Sql
        ?? throw new InvalidOperationException($"{Module} has no migration named {name}.");

    private Migration Read(string resource, string name)
    {
        using var stream = Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return new Migration(Module, name, reader.ReadToEnd());
    }
}

/// <summary>One step of the schema, for example <c>0001_nodes</c> of module <c>kernel</c>.</summary>
internal sealed record Migration(string Module, string Name, string Sql)
{
    private const string FormerMark = "-- Formerly ";

    /// <summary>What it was called when earlier versions applied it, as its first line <c>-- Formerly module/NNNN_name</c> says.</summary>
    public (string Module, string Name)? Former =>
        Sql.StartsWith(FormerMark, StringComparison.Ordinal)
        && Sql[FormerMark.Length..].Split('\n')[0].Trim().Split('/') is [var module, var name]
            ? (module, name)
            : null;
}
