using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WraparoundCare.Testing.Sites;

/// <summary>
/// A device with one passkey, in software: it answers as a browser does, and also what no browser would send. The browser journeys use
/// Chromium's own.
/// </summary>
public sealed class TestPasskey(Uri site) : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private uint _uses;

    /// <summary>The key of whoever it was made for, as the site gave it.</summary>
    public string Owner { get; set; } = string.Empty;

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Whether it asked for a finger, a face or a code.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>Where the browser says that it is.</summary>
    public string Origin { get; set; } = site.GetLeftPart(UriPartial.Authority);

    /// <summary>Makes the passkey.</summary>
    /// <param name="options">Of the site, as JSON.</param>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        Owner = asked["user"]!["id"]!.GetValue<string>();
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] attested =
        [
            .. new byte[16], 0, (byte)_id.Length, .. _id,
            0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!,
        ];
        var data = Data(asked["rp"]!["id"]!.GetValue<string>(), HasCredential, attested);
        byte[] attestation =
        [
            0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0,
            0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data,
        ];
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers with it.</summary>
    /// <param name="options">Of the site, as JSON.</param>
    public string Answer(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _uses++;
        var data = Data(asked["rpId"]!.GetValue<string>(), 0, []);
        var client = Client("webauthn.get", asked);
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = Owner,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(string host, byte flags, byte[] attested)
    {
        var uses = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(uses, _uses);
        var verified = VerifiesUser ? UserVerified : 0;
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | UserPresent | verified), .. uses, .. attested];
    }

    private byte[] Client(string type, JsonNode asked) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = asked["challenge"]!.GetValue<string>(),
        origin = Origin,
        crossOrigin = false,
    });

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Id,
        ["rawId"] = Id,
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new JsonObject(),
    }.ToJsonString();
}
