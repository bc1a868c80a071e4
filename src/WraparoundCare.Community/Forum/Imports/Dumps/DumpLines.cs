using System.Buffers;

namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>The lines of a dump, of which no more is held than one.</summary>
internal sealed class DumpLines(Stream dump)
{
    private const int MaxLength = 8 * 1024 * 1024;

    private readonly byte[] _buffer = new byte[128 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _at;
    private int _end;

    /// <summary>From 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether more of the line was left out than could be held.</summary>
    public bool IsCutOff { get; private set; }

    public ReadOnlyMemory<byte> Line => _line.WrittenMemory;

    /// <returns>False at the end.</returns>
    public bool Read()
    {
        _line.ResetWrittenCount();
        IsCutOff = false;
        Number++;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var end = rest.IndexOf((byte)'\n');
            Keep(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return true;
            }
        }

        return _line.WrittenCount > 0;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, dump.Read(_buffer));
        }

        return _at < _end;
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (_line.WrittenCount + part.Length <= MaxLength)
        {
            _line.Write(part);
        }
        else
        {
            IsCutOff = true;
        }
    }
}
