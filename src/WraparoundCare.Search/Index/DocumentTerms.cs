using System.Buffers.Binary;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Index;

/// <summary>Where a term stands in one field of a document.</summary>
/// <param name="Whole">Whether it stands there as a word of its own, and not as a part of a compound.</param>
public readonly record struct Posting(DocumentField Field, bool Whole, int[] Positions);

/// <summary>
/// Which terms a document holds, where and how often: what ranking needs and no database engine gives. Kept as bytes
/// that are searched without being unpacked: the length of each field, then the hashes of the terms in order with the
/// place of their postings, then the postings.
/// </summary>
public sealed class DocumentTerms(byte[] data)
{
    // Those with a length: how many search terms there are says nothing about one of them.
    private const int Fields = (int)DocumentField.File + 1;
    private const int Header = Fields * sizeof(ushort) + sizeof(ushort);
    private const int Slot = sizeof(uint) + OffsetSize;

    // Three bytes: two are too few for a long report, and there are millions of slots.
    private const int OffsetSize = 3;
    private const int MaxPostings = 1 << (8 * OffsetSize);

    public ReadOnlySpan<byte> Data => data;

    public int Size => data.Length;

    /// <returns>In words; 0 for what has no length.</returns>
    public int LengthOf(DocumentField field) =>
        (int)field >= Fields ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan((int)field * sizeof(ushort)));

    private int Count => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(Fields * sizeof(ushort)));

    /// <summary>Adds where the term stands to <paramref name="found"/>.</summary>
    /// <returns>Whether it stands anywhere.</returns>
    public bool Find(uint hash, TermPositions found)
    {
        var place = SlotOf(hash);
        if (place >= 0)
        {
            Read(place, found);
        }

        return place >= 0;
    }

    private int SlotOf(uint hash)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var slot = data.AsSpan(Header + middle * Slot);
            var candidate = BinaryPrimitives.ReadUInt32LittleEndian(slot);
            if (candidate == hash)
            {
                return slot[sizeof(uint)] | slot[sizeof(uint) + 1] << 8 | slot[sizeof(uint) + 2] << 16;
            }

            (low, high) = candidate < hash ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>FNV-1a. Two terms of one document that share a hash are one in two billion.</summary>
    public static uint Hash(string term)
    {
        var hash = 2166136261u;
        foreach (var letter in term)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    public static DocumentTerms Of(IReadOnlyDictionary<string, List<Posting>> terms, IReadOnlyList<int> lengths)
    {
        var ordered = terms.Select(pair => (Hash: Hash(pair.Key), Postings: pair.Value)).OrderBy(pair => pair.Hash).ToList();
        using var postings = new MemoryStream();
        var slots = new List<(uint Hash, int Offset)>();
        foreach (var (hash, list) in ordered)
        {
            // Further terms of a text this long, of some millions of words, are not found in it.
            if (postings.Length >= MaxPostings || slots.Count == ushort.MaxValue)
            {
                break;
            }

            slots.Add((hash, (int)postings.Length));
            Write(postings, list);
        }

        return new DocumentTerms(Assemble(slots, lengths, postings.ToArray()));
    }

    private static byte[] Assemble(List<(uint Hash, int Offset)> slots, IReadOnlyList<int> lengths, byte[] postings)
    {
        var data = new byte[Header + slots.Count * Slot + postings.Length];
        for (var field = 0; field < Fields; field++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(
                data.AsSpan(field * sizeof(ushort)), (ushort)Math.Min(lengths[field], ushort.MaxValue));
        }

        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(Fields * sizeof(ushort)), (ushort)slots.Count);
        for (var index = 0; index < slots.Count; index++)
        {
            var slot = data.AsSpan(Header + index * Slot);
            BinaryPrimitives.WriteUInt32LittleEndian(slot, slots[index].Hash);
            var offset = slots[index].Offset;
            (slot[sizeof(uint)], slot[sizeof(uint) + 1], slot[sizeof(uint) + 2]) =
                ((byte)offset, (byte)(offset >> 8), (byte)(offset >> 16));
        }

        postings.CopyTo(data, Header + slots.Count * Slot);
        return data;
    }

    private static void Write(MemoryStream output, List<Posting> postings)
    {
        WriteNumber(output, postings.Count);
        foreach (var posting in postings)
        {
            output.WriteByte((byte)((int)posting.Field << 1 | (posting.Whole ? 1 : 0)));
            WriteNumber(output, posting.Positions.Length);
            var previous = 0;
            foreach (var position in posting.Positions)
            {
                WriteNumber(output, position - previous);
                previous = position;
            }
        }
    }

    private void Read(int offset, TermPositions found)
    {
        var index = Header + Count * Slot + offset;
        for (var left = ReadNumber(ref index); left > 0; left--)
        {
            var kind = data[index++];
            var positions = found.Add((DocumentField)(kind >> 1), (kind & 1) == 1, ReadNumber(ref index));
            var previous = 0;
            foreach (ref var position in positions)
            {
                previous += ReadNumber(ref index);
                position = previous;
            }
        }
    }

    private static void WriteNumber(MemoryStream output, int number)
    {
        while (number >= 0x80)
        {
            output.WriteByte((byte)(number | 0x80));
            number >>= 7;
        }

        output.WriteByte((byte)number);
    }

    private int ReadNumber(ref int index)
    {
        var (number, shift) = (0, 0);
        byte part;
        do
        {
            part = data[index++];
            number |= (part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return number;
    }
}
