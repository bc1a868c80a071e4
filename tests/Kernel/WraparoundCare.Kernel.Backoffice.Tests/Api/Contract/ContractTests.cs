using System.Net;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>
/// What the Management API takes and answers, against what its client calls. The client's own types are the contract: a newer client
/// says here what it wants otherwise.
/// </summary>
[Collection(nameof(KernelHost))]
public sealed class ContractTests
{
    private const string Address = "/umbraco/openapi/management.json";

    private static readonly string ClientTypes = Path.Combine(
        Repository.Root,
        "src/Kernel/WraparoundCare.Kernel.Backoffice/Client/node_modules/@umbraco-cms/backoffice",
        "dist-cms/packages/core/backend-api/types.gen.d.ts");

    [Fact]
    public async Task Offer_AllOfTheApi_IsWhatTheClientCalls()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();

        var answer = await editor.FetchAsync(Address);
        var types = await File.ReadAllTextAsync(ClientTypes, TestContext.Current.CancellationToken);
        var found = ContractComparison.Of(ClientContract.Read(types), new OfferedContract(answer.Body));

        var different = KnownDifferences.Different.Values.SelectMany(known => known).ToList();
        Assert.Empty(found.Differences.Except(different));
        Assert.Empty(different.Except(found.Differences));
        AssertMeant(KnownDifferences.Own, found.Own, except: found.Offered);
        AssertMeant(KnownDifferences.NotOffered, found.NotOffered, except: found.Offered);
    }

    [Fact]
    public async Task Fetch_TheContract_IsForWhoHasSignedIn()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var reader = await site.ReaderAsync();

        using var refused = await reader.VisitAsync(Address);
        var answer = await reader.FetchAsync(Address);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("no-store", answer.CacheControl);
        Assert.All(
            answer.Body["paths"]!.AsObject(),
            address => Assert.StartsWith("/umbraco/management/api/", address.Key, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.FetchAsync("/umbraco/openapi/v1.json")).Status);
    }

    // Each call has its entry, each entry a call, and none hides that something was offered before.
    private static void AssertMeant(IReadOnlyDictionary<string, string[]> known, IReadOnlyList<string> calls, IReadOnlyList<string> except)
    {
        var entries = known.Values.SelectMany(group => group).ToList();
        var unlisted = calls.Where(call => !entries.Exists(entry => KnownDifferences.Means(entry, call)));
        var unneeded = entries.Where(entry => !calls.Any(call => KnownDifferences.Means(entry, call)));
        var hidden = except.Where(call => entries.Exists(entry => KnownDifferences.Means(entry, call)));

        Assert.Equal([], unlisted);
        Assert.Equal([], unneeded);
        Assert.Equal([], hidden);
    }
}
