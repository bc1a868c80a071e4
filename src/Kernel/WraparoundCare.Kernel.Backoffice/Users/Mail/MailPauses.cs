using System.Collections.Concurrent;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>Keeps strangers from filling a user's mailbox: after a mail that anybody can ask for there is a pause.</summary>
internal sealed class MailPauses(TimeProvider time)
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // As many as there are users who asked.
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _last = new();

    public bool TryBegin(Guid user)
    {
        var now = time.GetUtcNow();
        return _last.TryAdd(user, now)
            || (_last.TryGetValue(user, out var before) && now - before >= Pause && _last.TryUpdate(user, now, before));
    }
}
