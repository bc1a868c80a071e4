using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.DataProtection;

/// <summary>
/// Has the nodes of a new site agree on their first key. Each would make its own when they start together, and a node looks for keys that
/// it does not know only during its first two minutes. The last thing before the first request: a start that is refused makes no key.
/// </summary>
internal sealed class FirstKey(
    UnitOfWorkFactory units,
    DatabaseOptions options,
    IDataProtectionProvider protection,
    IOptions<KeyManagementOptions> keys,
    ILogger<FirstKey> logger)
    : INotificationHandler<UmbracoApplicationStartedNotification>
{
    private const long Lock = 7_266_815;

    public void Handle(UmbracoApplicationStartedNotification notification)
    {
        using var work = units.Create();
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            work.BeginWrite();
            work.Db.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({Lock})");
        }

        // The first use reads the keys, and makes one when there is none.
        _ = protection.CreateProtector(nameof(FirstKey)).Protect([]);
        if (keys.Value.XmlEncryptor is null)
        {
            logger.LogWarning(
                "The keys of cookies and forms stand unprotected in the database and its backups: {Section} names a certificate for them.",
                DataProtectionCertificates.Section);
        }
    }
}
