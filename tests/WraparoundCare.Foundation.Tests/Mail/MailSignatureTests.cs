using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>Mails that are signed (DKIM).</summary>
[Collection(nameof(KernelHost))]
public sealed class MailSignatureTests
{
    [Fact]
    public async Task Send_WithAKey_ArrivesWithASignatureThatHolds()
    {
        using var folder = new TemporaryFolder("dkim");
        using var key = RSA.Create(2048);
        await File.WriteAllTextAsync(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite, MailServer.Start(), Settings(folder.File("key.pem")));
        site.Queue.Add(MailSite.Mail(MailSite.Digest));

        await site.SendAsync();

        var mail = Assert.Single(site.Server.Received);
        var signature = mail.Headers[mail.Headers.IndexOf(HeaderId.DkimSignature)];
        Assert.Contains("s=post", signature.Value, StringComparison.Ordinal);
        var signed = string.Concat(signature.Value.Where(character => !char.IsWhiteSpace(character)));
        Assert.Matches("(?i)h=[^;]*List-Unsubscribe:List-Unsubscribe-Post", signed);
        Assert.True(await IsValidAsync(mail, signature, key));
        mail.Headers[HeaderId.ListUnsubscribe] = "<https://elders.example/>";
        Assert.False(await IsValidAsync(mail, signature, key));
    }

    [Fact]
    public async Task Start_KeyThatIsNotThere_IsRefusedWithItsName()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => MailSite.StartAsync(DatabaseKind.Sqlite, MailServer.Closed(), Settings("/nergens/key.pem")));

        Assert.Contains("Website:Mail:Dkim: the key '/nergens/key.pem' cannot be read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FileThatIsNoKey_IsRefused()
    {
        using var folder = new TemporaryFolder("dkim");
        await File.WriteAllTextAsync(folder.File("key.pem"), "geen sleutel", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<OptionsValidationException>(
            () => MailSite.StartAsync(DatabaseKind.Sqlite, MailServer.Closed(), Settings(folder.File("key.pem"))));
    }

    [Fact]
    public async Task Start_KeyWithoutSelector_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => MailSite.StartAsync(DatabaseKind.Sqlite, MailServer.Closed(), Settings("/key.pem")[1..]));

        Assert.Contains("Domain, Selector and KeyFile", refused.Message, StringComparison.Ordinal);
    }

    private static string[] Settings(string file) =>
        ["--Website:Mail:Dkim:Selector=post", "--Website:Mail:Dkim:Domain=voorbeeld.nl", $"--Website:Mail:Dkim:KeyFile={file}"];

    private static Task<bool> IsValidAsync(MimeMessage mail, Header signature, RSA key) =>
        new DkimVerifier(new Keys(key)).VerifyAsync(mail, signature, TestContext.Current.CancellationToken);

    private sealed class Keys(RSA key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            (domain, selector) == ("voorbeeld.nl", "post")
                ? DotNetUtilities.GetRsaPublicKey(key)
                : throw new ArgumentException("There is no such key.", nameof(selector));

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
