using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

public sealed class DatabaseKeysTests
{
    private const string Certificate = "--Website:DataProtection:Certificate";

    [Theory, AllDatabases]
    public async Task Unprotect_AfterRestart_ReadsWhatWasProtected(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var secret = Protector(host).Protect("koekje");

        await host.RestartAsync();

        Assert.Equal("koekje", Protector(host).Unprotect(secret));
    }

    [Theory, AllDatabases]
    public async Task Unprotect_OnANodeInAnotherFolder_ReadsWhatWasProtected(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var secret = Protector(host).Protect("koekje");

        await using var other = await KernelHost.JoinAsync(host.Database);

        Assert.Equal("koekje", Protector(other).Unprotect(secret));
    }

    [Theory, AllDatabases]
    public async Task Protect_WithACertificate_EncryptsTheKeys(DatabaseKind kind)
    {
        using var folder = new TemporaryFolder("certificate");
        var current = WriteCertificate(folder, "nu");
        await using var host = await KernelHost.StartAsync(kind);
        await Rows.ExecuteAsync(host, "DELETE FROM data_protection_key");
        await host.RestartAsync($"{Certificate}:Path={current}", $"{Certificate}:Password=geheim");
        var secret = Protector(host).Protect("koekje");

        Assert.All(await KeysAsync(host), key => Assert.Contains("EncryptedData", key, StringComparison.Ordinal));

        var next = WriteCertificate(folder, "straks");
        await host.RestartAsync(
            $"{Certificate}:Path={next}",
            $"{Certificate}:Password=geheim",
            "--Website:DataProtection:Former:0:Path=" + current,
            "--Website:DataProtection:Former:0:Password=geheim");
        Assert.Equal("koekje", Protector(host).Unprotect(secret));
    }

    [Fact]
    public async Task Start_SeveralNodesOfANewSiteTogether_ReadEachOthersSecrets()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => NodeProcess.StartAsync(database)));

        var secrets = await Task.WhenAll(nodes.Select(node => AskAsync(node, "protect", "koekje")));
        var read = await Task.WhenAll(
            nodes.SelectMany(node => secrets.Select(secret => (node, secret))).GroupBy(pair => pair.node).Select(ReadAllAsync));

        Assert.All(read.SelectMany(texts => texts), text => Assert.Equal("koekje", text));
        await using var host = await KernelHost.JoinAsync(database);
        Assert.Single(await KeysAsync(host));
        await Task.WhenAll(nodes.Select(node => node.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Start_WithACertificateThatIsNotThere_SaysSo()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => KernelHost.StartAsync(DatabaseKind.Sqlite, $"{Certificate}:Path=nergens.pfx"));

        Assert.Contains("nergens.pfx", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> ReadAllAsync(IEnumerable<(NodeProcess Node, string Secret)> pairs)
    {
        var texts = new List<string>();
        foreach (var (node, secret) in pairs)
        {
            texts.Add(await AskAsync(node, "unprotect", secret));
        }

        return texts;
    }

    private static async Task<string> AskAsync(NodeProcess node, params string[] words) =>
        JsonSerializer.Deserialize<string>((await node.AskAsync(words))!)!;

    private static IDataProtector Protector(KernelHost host) => host.Get<IDataProtectionProvider>().CreateProtector("proef");

    private static async Task<List<string>> KeysAsync(KernelHost host)
    {
        await using var db = await host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync();
        var keys = await db.Database.SqlQueryRaw<string>("SELECT xml AS \"Value\" FROM data_protection_key").ToListAsync();
        Assert.NotEmpty(keys);
        return keys;
    }

    private static string WriteCertificate(TemporaryFolder folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = folder.File($"{name}.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "geheim"));
        return path;
    }
}
