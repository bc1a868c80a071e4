using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>
/// Takes in the files that come with a form. What is right is kept until the post is placed, so that it need not be chosen again when
/// something else is wrong with the form.
/// </summary>
internal sealed class AttachmentForms(
    FileCleaner cleaner, ForumAttachments store, FormGuard guard, PrivacyGuard rules, IOptions<ForumOptions> options)
{
    /// <summary>What a form may weigh: more than is kept, so that who chose a file that is too large reads so and keeps the text.</summary>
    public const int MaxRequest = 48 * 1024 * 1024;

    /// <summary>In milliseconds: a phone on a slow line has to send it.</summary>
    public const int MaxTime = 5 * 60 * 1000;

    private const string Field = nameof(PostForm.Files);
    private const int Megabyte = 1024 * 1024;

    private ForumOptions Limits => options.Value;

    // Without one, nothing can be chosen.
    private string Hint => Limits.FilesPerPost == 0 ? string.Empty : FileWords.Hint(Limits.FilesPerPost, Limits.MegabytesPerFile);

    /// <inheritdoc cref="ForumAttachments.Of"/>
    public ILookup<Guid, ForumAttachmentRow> Of(IEnumerable<Guid> posts) => store.Of(posts);

    /// <summary>A form to begin with, with the files that its post has.</summary>
    public T Fill<T>(T form, Guid? post = null)
        where T : PostForm =>
        Show(form, post is { } id ? [.. store.Of([id])[id].Select(row => new AttachedFile(row) { Description = row.Description })] : []);

    /// <summary>Looks at the files and the texts of a form, and says in it what is wrong.</summary>
    /// <param name="state">Where it is said.</param>
    /// <param name="form">The form.</param>
    /// <param name="sender">Who sends it, and for which post; null for a new one.</param>
    /// <param name="cancellationToken">Ends when nobody waits for the answer.</param>
    /// <param name="texts">The texts of the form, with the names of their fields.</param>
    /// <returns>The form with what the guard asks, and the files that are kept.</returns>
    public async Task<T> CheckAsync<T>(
        ModelStateDictionary state,
        T form,
        (Guid Member, Guid? Post) sender,
        CancellationToken cancellationToken,
        params GuardedText[] texts)
        where T : PostForm
    {
        var kept = Kept(state, form, sender.Member);
        var room = Limits.FilesPerPost - kept.Count(file => !file.IsRemoved);
        var chosen = form.Files.Take(Math.Max(room, 0)).ToList();
        if (form.Files.Count > chosen.Count)
        {
            state.AddModelError(Field, FileWords.Several(Limits.FilesPerPost));
        }

        var taken = new List<TakenFile>();
        foreach (var (file, number) in chosen.Select((file, index) => (file, index + 1)))
        {
            if (await TakeAsync(state, file, number, cancellationToken) is { } clean)
            {
                taken.Add(clean);
            }
        }

        var answer = guard.Check(state, form.Confirmed, [
            .. texts,
            .. kept.Select(file => new GuardedText(file.Field, file.Description)),
            .. taken.SelectMany(file => file.Texts.Select(text => new GuardedText(Field, text)))]);
        var rows = Keep(state, sender.Member, taken, (form.Confirmed, answer));
        form = Show(form with { Guard = answer }, [.. kept, .. rows.Select(row => new AttachedFile(row))]);
        foreach (var file in form.Attached.Where(file => file is { IsRemoved: false, Description: null } && file.Row.Kind.IsPicture()))
        {
            state.AddModelError(file.Field, FileWords.Describe(file.Row.Name));
        }

        return form;
    }

    /// <summary>The form again, when one of its files went to another post at the same moment.</summary>
    public T Lost<T>(ModelStateDictionary state, T form, (Guid Member, Guid? Post) sender)
        where T : PostForm
    {
        state.AddModelError(Field, FileWords.Taken);
        var left = store.SentBy(sender.Member, [.. form.Attached.Select(file => file.Row.Id)])
            .Where(row => row.PostId is null || row.PostId == sender.Post)
            .Select(row => row.Id)
            .ToHashSet();
        return Show(form, [.. form.Attached.Where(file => left.Contains(file.Row.Id))]);
    }

    private T Show<T>(T form, IReadOnlyList<AttachedFile> files)
        where T : PostForm => form with
        {
            FilesHint = Hint,
            Attached = files,
            Kept = files.ToDictionary(
                file => $"{file.Row.Id}", file => new KeptFile { Description = file.Description, IsRemoved = file.IsRemoved }),
        };

    private List<AttachedFile> Kept(ModelStateDictionary state, PostForm form, Guid member)
    {
        var named = form.Kept
            .Select(item => (Id: Guid.TryParse(item.Key, out var id) ? id : Guid.Empty, Says: item.Value ?? new KeptFile()))
            .Take(2 * Limits.FilesPerPost)
            .DistinctBy(item => item.Id)
            .ToDictionary(item => item.Id, item => item.Says);
        var rows = store.SentBy(member, named.Keys);
        if (rows.Count < named.Count(item => !item.Value.IsRemoved))
        {
            state.AddModelError(Field, FileWords.Gone);
        }

        // What waits goes at once; what stands with a post goes when the change is placed.
        var unwanted = rows.Where(row => row.PostId is null && named[row.Id].IsRemoved).Select(row => row.Id).ToList();
        store.Drop(member, unwanted);
        return [.. rows
            .Where(row => !unwanted.Contains(row.Id))
            .Select(row => new AttachedFile(row)
            {
                Description = string.IsNullOrWhiteSpace(named[row.Id].Description) ? null : named[row.Id].Description!.Trim(),
                IsRemoved = named[row.Id].IsRemoved,
            })];
    }

    private async Task<TakenFile?> TakeAsync(ModelStateDictionary state, IFormFile file, int number, CancellationToken cancellationToken)
    {
        var words = AttachmentName.WordsOf(file.FileName);
        // What the guard finds in a name is not said again.
        var label = words.Length == 0 || rules.CheckFileName(words).Count > 0 ? $"Bestand {number}" : $"“{words}”";
        var (clean, wrong) = await ReadAsync(file, label, cancellationToken);
        if (wrong is not null || clean is null)
        {
            state.AddModelError(Field, wrong ?? FileWords.Busy(label));
            return null;
        }

        return new TakenFile($"Bestand {number}", AttachmentName.Of(file.FileName, clean.Kind), clean, [words, .. clean.Texts]);
    }

    private async Task<(Cleaning.CleanFile? File, string? Wrong)> ReadAsync(
        IFormFile file, string label, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            return (null, FileWords.Empty(label));
        }

        if (file.Length > Limits.MegabytesPerFile * Megabyte)
        {
            return (null, FileWords.TooLarge(label, Limits.MegabytesPerFile));
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var bytes = content.ToArray();
        if (AttachmentKinds.Of(bytes) is not { } kind)
        {
            return (null, FileWords.Of(Cleaning.FileProblem.Kind, label));
        }

        if (!kind.Fits(AttachmentName.ExtensionOf(file.FileName)))
        {
            return (null, FileWords.OtherName(label));
        }

        var clean = await cleaner.CleanAsync(bytes, cancellationToken);
        return (clean, clean?.Problem is { } problem ? FileWords.Of(problem, label) : null);
    }

    private IReadOnlyList<ForumAttachmentRow> Keep(
        ModelStateDictionary state, Guid member, List<TakenFile> taken, (GuardConfirmation Said, GuardAnswer Asked) confirmed)
    {
        var passed = new List<NewAttachment>();
        foreach (var file in taken)
        {
            var found = file.Texts.SelectMany(rules.CheckFileName).Select(finding => finding.Severity).ToHashSet();
            var isWarned = !found.Contains(GuardSeverity.Warn) || confirmed.Asked.Warning == confirmed.Said.Warning;
            var isNoNumber = !found.Contains(GuardSeverity.Block) || confirmed.Asked.Number == confirmed.Said.Number;
            if (isWarned && isNoNumber)
            {
                passed.Add(new NewAttachment(file.Name, file.File, IsDoubtful: found.Contains(GuardSeverity.Block)));
            }
            else
            {
                state.AddModelError(Field, FileWords.LookAgain(file.Label));
            }
        }

        if (store.Keep(member, passed) is { } rows)
        {
            return rows;
        }

        state.AddModelError(Field, FileWords.Full);
        return [];
    }

    /// <param name="Label">What the sender reads of it.</param>
    /// <param name="Name">As it is kept.</param>
    /// <param name="File">What is kept of it.</param>
    /// <param name="Texts">What the guard looks at.</param>
    private sealed record TakenFile(string Label, string Name, Cleaning.CleanFile File, IReadOnlyList<string> Texts);
}
