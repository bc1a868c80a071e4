using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Foundation.Data.Migrations;

namespace WraparoundCare.Kernel.Persistence;

/// <summary>Brings the schema up to date at the moment that Umbraco upgrades its own: before anything reads the database.</summary>
internal sealed class SchemaUpgrade(DatabaseMigrator migrator) : INotificationHandler<RuntimePremigrationsUpgradeNotification>
{
    public void Handle(RuntimePremigrationsUpgradeNotification notification)
    {
        migrator.Migrate();
        notification.UpgradeResult = RuntimePremigrationsUpgradeNotification.PremigrationUpgradeResult.CoreUpgradeComplete;
    }
}
