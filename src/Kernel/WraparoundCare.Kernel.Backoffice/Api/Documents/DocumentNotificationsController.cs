using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Something that can happen to a document, and whether the editor wants a mail then.</summary>
internal sealed record DocumentNotification(string ActionId, string Alias, bool Subscribed);

internal sealed record NotificationsRequest(IReadOnlyList<string> SubscribedActionIds);

/// <summary>Documents: of what happens to them and below them the editor gets a mail.</summary>
[Route(Api + "document/{id:guid}/notifications")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentNotificationsController(
    IContentService contents, INotificationService notifications, ActionCollection actions, DocumentAccess access, CurrentEditor editor)
    : ManagementController
{
    private IEnumerable<IAction> Known => actions.Where(action => action.ShowInNotifier);

    [HttpGet]
    [ProducesResponseType<IReadOnlyList<DocumentNotification>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id)
    {
        if (await access.RefuseAsync(id, ActionNotify.ActionLetter) is { } refused)
        {
            return refused;
        }

        if (contents.GetById(id) is not { } document)
        {
            return OperationProblems.NotFound();
        }

        // What was asked for a page above this one is a setting of that page.
        var wanted = (notifications.GetUserNotifications(editor.User, document.Path) ?? [])
            .Where(notification => notification.EntityId == document.Id)
            .Select(notification => notification.Action)
            .ToHashSet();
        return Ok(Known.Select(action => new DocumentNotification(action.Letter, action.Alias, wanted.Contains(action.Letter))));
    }

    [HttpPut]
    public async Task<IActionResult> UpdateAsync(Guid id, NotificationsRequest request)
    {
        if (await access.RefuseAsync(id, ActionNotify.ActionLetter) is { } refused)
        {
            return refused;
        }

        if (contents.GetById(id) is not { } document)
        {
            return OperationProblems.NotFound();
        }

        var wanted = Known.Select(action => action.Letter).Intersect(request.SubscribedActionIds);
        notifications.SetNotifications(editor.User, document, [.. wanted]);
        return Ok();
    }
}
