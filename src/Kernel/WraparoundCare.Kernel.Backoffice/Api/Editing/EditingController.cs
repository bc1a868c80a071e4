using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Documents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Editing;

/// <summary>What a form that is open says of itself: where a new document is to stand, and of which type it is.</summary>
internal sealed record OpenFormRequest(ReferenceById? Parent, ReferenceById? DocumentType);

/// <summary>Somebody who has the document open too.</summary>
/// <param name="Name">Of the editor.</param>
/// <param name="IsSelf">Whether it is the one who asks, in another tab or on another machine.</param>
/// <param name="BegunAt">When the form was opened.</param>
/// <param name="IsTyping">Whether something is typed in it that is not saved.</param>
internal sealed record OtherEditor(string Name, bool IsSelf, DateTimeOffset BegunAt, bool IsTyping);

internal sealed record OthersResponse(IReadOnlyList<OtherEditor> Others);

/// <summary>What somebody typed and did not save.</summary>
internal sealed record DraftResponse(Guid Session, DateTimeOffset At, JsonElement Draft);

/// <summary>
/// Forms of documents that are open, and what is typed in them. Not Umbraco's but ours: the package Redactie asks it from its client.
/// </summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class EditingController(
    EditingSessions sessions, IUserService users, DocumentAccess access, CurrentEditor editor, OperationProblems problems)
    : ManagementController
{
    /// <summary>Bytes that an editor can type before the journal says that it is too much.</summary>
    internal const int MaxDraft = 4 * 1024 * 1024;

    private const string Form = "{document:guid}/editing/{session:guid}";

    [HttpPut(Form)]
    [ProducesResponseType<OthersResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> SeeAsync(Guid document, Guid session, OpenFormRequest request)
    {
        var form = new OpenForm(document, request.Parent?.Id, request.DocumentType?.Id);
        if (await RefuseAsync(form) is { } refused)
        {
            return refused;
        }

        return await sessions.SeeAsync(session, form)
            ? Ok(new OthersResponse(await DescribeAsync(await sessions.OthersAsync(session, document))))
            : OperationProblems.NotFound();
    }

    [HttpPut(Form + "/draft")]
    [RequestSizeLimit(2 * MaxDraft)]
    public async Task<IActionResult> KeepAsync(Guid document, Guid session, JsonElement draft, bool closing = false)
    {
        var text = draft.GetRawText();
        if (Encoding.UTF8.GetByteCount(text) > MaxDraft)
        {
            return problems.TooLarge(MaxDraft);
        }

        if (!await sessions.KeepAsync(session, document, text))
        {
            return OperationProblems.NotFound();
        }

        if (closing)
        {
            await sessions.CloseAsync(session, document);
        }

        return Ok();
    }

    [HttpDelete(Form + "/draft")]
    public async Task<IActionResult> ForgetAsync(Guid document, Guid session) =>
        await sessions.KeepAsync(session, document, draft: null) ? Ok() : OperationProblems.NotFound();

    [HttpDelete(Form)]
    public async Task<IActionResult> CloseAsync(Guid document, Guid session, bool saved = false)
    {
        await sessions.CloseAsync(session, document, saved);
        return Ok();
    }

    [HttpGet("{document:guid}/editing")]
    [ProducesResponseType<DraftResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> DraftAsync(Guid document) =>
        await RefuseAsync(new OpenForm(document, Parent: null, DocumentType: null)) ?? Describe(await sessions.LastAsync(document));

    [HttpGet("editing")]
    [ProducesResponseType<DraftResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> NewDraftAsync(Guid? parent, Guid documentType) =>
        await access.RefuseAsync(parent, ActionNew.ActionLetter) ?? Describe(await sessions.LastAsync(parent, documentType));

    // A new document has no rights of its own: those of its place count. Who calls a document new that is there is not believed.
    private Task<IActionResult?> RefuseAsync(OpenForm form) => form.DocumentType is null || access.Exists(form.Document)
        ? access.RefuseAsync(form.Document, ActionUpdate.ActionLetter)
        : access.RefuseAsync(form.Parent, ActionNew.ActionLetter);

    private IActionResult Describe(EditingSessionRow? kept) => kept is { Draft: { } draft, DraftAt: { } at }
        ? Ok(new DraftResponse(kept.Id, Utc(at), JsonSerializer.Deserialize<JsonElement>(draft)))
        : NoContent();

    private async Task<IReadOnlyList<OtherEditor>> DescribeAsync(IReadOnlyList<EditingSessionRow> forms)
    {
        var names = await users.GetAsync(forms.Select(form => form.UserKey).Distinct());
        return [.. forms.Join(names, form => form.UserKey, user => user.Key, (form, user) =>
            new OtherEditor(user.Name ?? user.Username, user.Key == editor.Key, Utc(form.BegunAt), form.DraftAt is not null))];
    }

    private static DateTimeOffset Utc(DateTime date) => DateTime.SpecifyKind(date, DateTimeKind.Utc);
}
