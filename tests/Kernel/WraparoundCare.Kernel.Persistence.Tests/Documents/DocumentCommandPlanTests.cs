using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

/// <summary>
/// Saving and publishing looks at rows of the document, its parent and its siblings, and at no others: a
/// command costs the same on a large site.
/// </summary>
public sealed partial class DocumentCommandPlanTests
{
    [Fact]
    public async Task SaveAndPublish_Document_ReadsNoRowsOfOtherDocuments()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var contents = host.Get<IContentService>();
        // Who saves, and their groups, are in memory after the first time.
        var first = contents.Create("Opwarmen", Constants.System.Root, "article");
        contents.Save(first);
        Assert.True(contents.Publish(first, ["*"]).Success);
        var document = contents.Create("Pagina", Constants.System.Root, "article");
        using var log = new CommandLog();
        contents.Save(document);
        Assert.True(contents.Publish(document, ["*"]).Success);
        await using var connection = new SqliteConnection(host.Database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        var statements = log.Commands
            .SelectMany(command => command.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var wide = statements.SelectMany(
            statement => Plan(connection, statement).Where(step => Wide().IsMatch(step)).Select(step => $"{step}: {statement}"));

        Assert.Contains(statements, statement => statement.Contains("INTO document_url", StringComparison.Ordinal));
        Assert.Empty(wide);
    }

    private static List<string> Plan(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {statement}";
        foreach (var name in Parameter().Matches(statement).Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    // A whole table, or an index that by itself says no more than the kind or the language of documents.
    [GeneratedRegex(@"^SCAN (?!sqlite_sequence|CONSTANT ROW)|\((object_type|language_id)=\?\)")]
    private static partial Regex Wide();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
