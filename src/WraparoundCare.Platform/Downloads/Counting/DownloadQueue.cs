using System.Threading.Channels;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>Files that went out and are not counted yet.</summary>
internal sealed class DownloadQueue
{
    // More than any day has. Who asks for more in a second is no reader, and must not fill the memory.
    private const int MaxWaiting = 20_000;

    private readonly Channel<DownloadRequest> _waiting = Channel.CreateBounded<DownloadRequest>(MaxWaiting);
    private int _lost;

    public void Add(in DownloadRequest request)
    {
        if (!_waiting.Writer.TryWrite(request))
        {
            Interlocked.Increment(ref _lost);
        }
    }

    /// <returns>How many found no place since the last time.</returns>
    public int TakeLost() => Interlocked.Exchange(ref _lost, 0);

    /// <returns>In the order in which their answers began.</returns>
    public List<DownloadRequest> TakeAll()
    {
        List<DownloadRequest> taken = [];
        while (_waiting.Reader.TryRead(out var request))
        {
            taken.Add(request);
        }

        // Answers that begin together may be noted one before the other.
        return [.. taken.OrderBy(request => request.At)];
    }
}
