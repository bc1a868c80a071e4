using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// The key of <see cref="ImageSigner"/>: Umbraco:CMS:Imaging:HMACSecretKey when that is set, otherwise one that is made once and kept in
/// the database, where every server finds it. As it is: who can read it there gains no more than that the site makes pictures for him.
/// </summary>
internal sealed class ImageSigningKey(IOptions<ImagingSettings> settings, ICoreScopeProvider scopes, IKeyValueService values)
    : INotificationHandler<UmbracoApplicationStartingNotification>
{
    private const string StoredName = "Website.Images.SigningKey";
    private const int Bytes = 64;
    private byte[]? _key;

    public byte[] Value => _key ??= settings.Value.HMACSecretKey is { Length: > 0 } configured ? configured : Stored();

    // No page waits for the database because it shows a picture.
    public void Handle(UmbracoApplicationStartingNotification notification) => _ = Value;

    private byte[] Stored()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        if (values.GetValue(StoredName) is { } known)
        {
            return Convert.FromBase64String(known);
        }

        // Servers that start together wait here for the first.
        scope.WriteLock(Constants.Locks.KeyValues);
        var key = values.GetValue(StoredName) ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        values.SetValue(StoredName, key);
        return Convert.FromBase64String(key);
    }
}
