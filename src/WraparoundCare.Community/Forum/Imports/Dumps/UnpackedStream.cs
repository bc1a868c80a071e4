namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>Bytes that can be looked at before they are read, and that end with a failure when there are more than may be.</summary>
internal sealed class UnpackedStream(Stream bytes, long limit) : Stream
{
    private byte[] _seen = [];
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <returns>The first bytes of what was not read yet; fewer when it ends.</returns>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (count > _seen.Length)
        {
            var more = new byte[count - _seen.Length];
            _seen = [.. _seen, .. more.AsSpan(0, bytes.ReadAtLeast(more, more.Length, throwOnEndOfStream: false))];
        }

        return _seen.AsSpan(0, Math.Min(count, _seen.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        var count = _seen.Length > 0 ? TakeSeen(buffer) : bytes.Read(buffer);
        _read += count;
        return _read <= limit
            ? count
            : throw new UnreadableDumpException(
                "Uitgepakt is het bestand te groot. Klopt het bestand? Verhoog dan de instelling Community:Forum:ImportMegabytes.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            bytes.Dispose();
        }

        base.Dispose(disposing);
    }

    private int TakeSeen(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _seen.Length);
        _seen.AsSpan(0, count).CopyTo(buffer);
        _seen = _seen[count..];
        return count;
    }
}
