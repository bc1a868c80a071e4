using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// Places an answer as if it had been typed in the form of its topic: over the same desk, by the same rights, guard and limits. When it
/// cannot be placed it is kept as the draft of that form, and its writer has a mail.
/// </summary>
internal sealed class ReplyPosting(
    ForumTopics topics, PostDesk desk, ForumWriting writing, ReceivedReplies received, ReplyMail mail)
{
    // Who has to wait no longer does not notice.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // What is longer is no answer, and no draft either.
    private const int DraftMaxLength = 5 * ForumPostRow.TextMaxLength;

    public async Task<ReplyResult> PlaceAsync(IncomingReply reply, long topic, ReplyBody body, CancellationToken cancellationToken)
    {
        var (place, problem) = Find(topic, reply.Writer);
        var form = reply.ToForm(body.Text);
        if (body.Text.Length == 0)
        {
            return Refuse(reply, place, form: null, ReplyRefusal.Empty);
        }

        if (problem is not null)
        {
            return Refuse(reply, place, form, problem);
        }

        var state = new ModelStateDictionary();
        Validate(form, state);
        form = await desk.CheckAsync(form, reply.Writer, place, new FormAnswer(state, cancellationToken));
        if (!state.IsValid)
        {
            return Refuse(reply, place, form, Reasons(state));
        }

        var written = reply.Writer.Post(form, place.Path);
        if (desk.Wait(reply.Writer, written, isTopic: false) is { } wait)
        {
            return wait <= LongestWait ? ReplyResult.Later : Refuse(reply, place, form, PostLimits.Words(wait));
        }

        // Somebody may have closed the topic a moment ago.
        return Write(reply, topic, written, body) ?? Refuse(reply, place, form, ReplyRefusal.Gone);
    }

    /// <summary>Says why it is not placed, when nothing of it can be kept.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="topic">In which it would be; null when nobody knows.</param>
    /// <param name="reason">Why not.</param>
    public ReplyResult Refuse(IncomingReply reply, long? topic, string reason) =>
        Refuse(reply, topic is { } id ? Find(id, reply.Writer).Place : null, form: null, reason);

    /// <summary>Keeps it, and says why it is not placed.</summary>
    public ReplyResult Keep(IncomingReply reply, long topic, ReplyBody body, string reason) =>
        Refuse(reply, Find(topic, reply.Writer).Place, body.Text.Length > 0 ? reply.ToForm(body.Text) : null, reason);

    // What stands there once is there, and noted, at once.
    private ReplyResult? Write(IncomingReply reply, long topic, WrittenPost written, ReplyBody body)
    {
        using var scope = received.Begin();
        if (!received.TryNote(reply.Id))
        {
            scope.Complete();
            return ReplyResult.Repeated;
        }

        if (writing.Answer(topic, written, reply.Writer) is not { } post)
        {
            return null;
        }

        if (body.HasFiles)
        {
            mail.TellOfFiles(reply.Email, post);
        }

        scope.Complete();
        return ReplyResult.Placed;
    }

    private ReplyResult Refuse(IncomingReply reply, PlaceOfForm? place, PostForm? form, params IReadOnlyList<string> reasons)
    {
        using var scope = received.Begin();
        if (!received.TryNote(reply.Id))
        {
            scope.Complete();
            return ReplyResult.Repeated;
        }

        DraftResult? kept = place is not null && form is { Text.Length: <= DraftMaxLength }
            ? desk.Keep(form, reply.Writer, place).Result
            : null;
        mail.Refuse(reply.Email, reasons, kept, NextFor(reply.Writer, place));
        scope.Complete();
        return ReplyResult.Refused;
    }

    // The form with the draft in it, as long as the writer can use it.
    private string NextFor(ForumVisitor writer, PlaceOfForm? place) => place switch
    {
        null => ForumController.Address,
        { Topic: { } id } when topics.Find(id, writer) is { } found && writer.CanAnswer(found.Category, found.Topic) => place.Path,
        _ => DraftsController.Address,
    };

    private (PlaceOfForm Place, string? Problem) Find(long topic, ForumVisitor writer)
    {
        var here = topics.Find(topic, writer);
        if (here is null or { Topic.MergedInto: not null } && topics.MergedInto(topic, writer) is var (into, _))
        {
            return (AnswerController.PlaceOf(into.Topic.Id), ReplyRefusal.Merged);
        }

        var problem = here switch
        {
            { } found when writer.CanAnswer(found.Category, found.Topic) => null,
            not null when writer.SilencedUntil is { } until =>
                $"Een moderator heeft besloten dat je tot {PersonalField.Of(string.Empty, until).Value} niet kunt schrijven.",
            _ => ReplyRefusal.Gone,
        };
        return (AnswerController.PlaceOf(topic), problem);
    }

    // As the framework does with a form.
    private static void Validate(AnswerForm form, ModelStateDictionary state)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(form, new ValidationContext(form), found, validateAllProperties: true);
        foreach (var result in found)
        {
            state.AddModelError(result.MemberNames.FirstOrDefault() ?? nameof(form.Text), result.ErrorMessage ?? string.Empty);
        }
    }

    // What the form asks to tick cannot be ticked in a mail, so it is not said there.
    private static string[] Reasons(ModelStateDictionary state) =>
    [
        .. state[nameof(PostForm.Text)]?.Errors.Select(error => error.ErrorMessage) ?? [],
    ];
}
