using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Notifications;

public sealed class NotificationServiceTests
{
    [Theory, AllDatabases]
    public async Task Set_ActionsOfADocument_ReplacesTheFormerOnes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (user, document) = await UserAndDocumentAsync(host);
        var service = host.Get<INotificationService>();
        service.SetNotifications(user, document, ["Umb.Document.Update", "Umb.Document.Delete"]);

        service.SetNotifications(user, document, ["Umb.Document.Delete", "Umb.Document.Publish"]);

        var read = service.GetEntityNotifications(document)!.ToList();
        Assert.Equal(["Umb.Document.Delete", "Umb.Document.Publish"], read.Select(notification => notification.Action));
        Assert.All(read, notification => Assert.Equal(
            (user.Id, document.Id, Constants.ObjectTypes.Document), (notification.UserId, notification.EntityId, notification.EntityType)));
        Assert.Equal(2, service.GetUserNotifications(user)!.Count());
    }

    [Theory, AllDatabases]
    public async Task Create_SameNotificationTwice_IsKeptOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (user, document) = await UserAndDocumentAsync(host);
        var service = host.Get<INotificationService>();

        Assert.True(service.TryCreateNotification(user, document, "Umb.Document.Update", out var created));
        Assert.False(service.TryCreateNotification(user, document, "Umb.Document.Update", out _));

        Assert.Equal(document.Id, created!.EntityId);
        service.DeleteNotifications(user, document);
        Assert.Empty(service.GetUserNotifications(user)!);
    }

    [Theory, AllDatabases]
    public async Task Delete_Document_TakesItsNotificationsAlong(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (user, document) = await UserAndDocumentAsync(host);
        host.Get<INotificationService>().SetNotifications(user, document, ["Umb.Document.Update"]);

        host.Get<IContentService>().Delete(document);

        Assert.Equal([0L], await Rows.CountAsync(host, "user_notification"));
    }

    private static async Task<(IUser User, IContent Document)> UserAndDocumentAsync(KernelHost host)
    {
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var document = host.Get<IContentService>().CreateAndSave("Nieuws", Constants.System.Root, "article");
        return ((await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!, document);
    }
}
