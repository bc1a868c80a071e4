using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// The cache messages of one transaction. They are collected just before it commits and stored with it; after the commit the
/// kernel sends the same messages once more, and then they are delivered to this node.
/// </summary>
internal sealed class Announcement
{
    private static readonly AsyncLocal<Announcement?> Ambient = new();
    private readonly List<RefreshInstruction> _messages = [];

    /// <summary>The announcement of the flow of control, or null when no scope ends.</summary>
    public static Announcement? Current => Ambient.Value;

    /// <summary>Whether the transaction has not committed yet.</summary>
    public bool IsCollecting { get; private set; } = true;

    /// <summary>Runs the action with this announcement as the current one.</summary>
    public void Around(Action action)
    {
        var outer = Ambient.Value;
        Ambient.Value = this;
        try
        {
            action();
        }
        finally
        {
            Ambient.Value = outer;
        }
    }

    public void Add(IEnumerable<RefreshInstruction> messages)
    {
        lock (_messages)
        {
            _messages.AddRange(messages);
        }
    }

    /// <summary>What was collected; from now on messages are delivered.</summary>
    public IReadOnlyList<RefreshInstruction> Close()
    {
        IsCollecting = false;
        return Remaining();
    }

    /// <summary>Strikes the messages off. False, and nothing is struck off, when one of them was not announced.</summary>
    public bool Take(IReadOnlyCollection<RefreshInstruction> messages)
    {
        lock (_messages)
        {
            if (messages.Any(message => !_messages.Contains(message)))
            {
                return false;
            }

            foreach (var message in messages)
            {
                _messages.Remove(message);
            }

            return true;
        }
    }

    /// <summary>What was announced and not delivered.</summary>
    public IReadOnlyList<RefreshInstruction> Remaining()
    {
        lock (_messages)
        {
            return [.. _messages];
        }
    }
}
