using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>The mails that are to be sent.</summary>
public sealed class MailQueue
{
    private readonly JoinedWork _work;
    private readonly MailStore _store;
    private readonly MailBell _bell;
    private readonly MailRoute _route;

    internal MailQueue(JoinedWork work, MailStore store, MailBell bell, MailRoute route) =>
        (_work, _store, _bell, _route) = (work, store, bell, route);

    /// <summary>Whether the site has settings to send mail with.</summary>
    public bool CanSend => _route.CanSend;

    /// <summary>
    /// Adds a mail in the current unit of work (an open scope of the kernel), so that it goes when that commits and not at all when it
    /// does not; without one it goes at once. Nobody waits for a mail server.
    /// </summary>
    public void Add(OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        _work.Write(unit =>
        {
            _store.Add(unit, mail);
            unit.AroundCommit(() => { }, _bell.Ring);
        });
    }

    /// <summary>Forgets everything about an address: what waits for it, what did not arrive, what it does not want.</summary>
    public void Forget(string address) => _work.Write(unit => _store.Forget(unit, address));
}
