using System.Collections.Concurrent;

namespace WraparoundCare.Web;

/// <summary>
/// Of what is refused, one line a minute for each cause: a cause is the answer and the endpoint, of which there are a few. Somebody who
/// sends nothing else would otherwise fill the log with it.
/// </summary>
internal sealed class RefusedRequests(TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(int Status, string? Endpoint), Cause> _causes = new();

    /// <returns>How many were left out since the last line; null when this one is left out too.</returns>
    public int? Count(int status, string? endpoint) => _causes.GetOrAdd((status, endpoint), _ => new Cause()).Count(time);

    private sealed class Cause
    {
        private readonly Lock _counting = new();
        private long? _written;
        private int _left;

        public int? Count(TimeProvider time)
        {
            lock (_counting)
            {
                if (_written is { } written && time.GetElapsedTime(written) < Minute)
                {
                    _left++;
                    return null;
                }

                var left = _left;
                (_written, _left) = (time.GetTimestamp(), 0);
                return left;
            }
        }
    }
}
