using System.Text.Json.Nodes;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>x.</summary>
[Collection(nameof(KernelHost))]
public sealed class ContractTests
{
    private const string Types = "Kernel.Backoffice/Client/node_modules/@umbraco-cms/backoffice/dist-cms/packages/core/backend-api/types.gen.d.ts";
    [Fact]
    public async Task Dump()
    {
        var token = TestContext.Current.CancellationToken;
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var answer = await editor.GetAsync("../../../openapi/management.json");
        await File.WriteAllTextAsync("/tmp/openapi.json", answer.Status + "\n" + answer.Text, token);
        var client = ClientContract.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/Kernel/WraparoundCare." + Types), token));
        var found = ContractComparison.Of(client, new OfferedContract(JsonNode.Parse(answer.Text)!));
        await File.WriteAllLinesAsync("/tmp/cmp.txt", ["OWN", .. found.Own, "NOT", .. found.NotOffered, "OFFERED", .. found.Offered, "DIFF", .. found.Differences], token);
    }
}
