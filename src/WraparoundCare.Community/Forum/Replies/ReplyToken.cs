using System.Buffers.Binary;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// What an address says that a mail is answered at: the topic and the last day. Whose it is stands in its seal alone. Servers may change
/// the case of letters on the way, so it is written in hexadecimal digits.
/// </summary>
/// <param name="Topic">The topic that is answered in.</param>
/// <param name="LastDay">The last day on which it is taken, in UTC.</param>
internal sealed record ReplyToken(long Topic, DateOnly LastDay)
{
    /// <summary>How many characters it has.</summary>
    public const int Length = 2 * (ContentBytes + SealBytes);

    private const int TopicBytes = 5;
    private const int ContentBytes = TopicBytes + sizeof(ushort);

    // 128 bits are enough for what can only be tried by sending mails.
    private const int SealBytes = 16;

    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <param name="sealOf">Seals what it says.</param>
    public string Write(Func<string, byte[]> sealOf)
    {
        var content = Convert.ToHexStringLower(Content());
        return content + Convert.ToHexStringLower(sealOf(content).AsSpan(0, SealBytes));
    }

    /// <returns>What a token says and its seal, which is not judged yet; null when it is none.</returns>
    public static (ReplyToken Token, string Content, byte[] Seal)? Read(string text)
    {
        if (text.Length != Length || !text.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var bytes = Convert.FromHexString(text);
        Span<byte> topic = stackalloc byte[sizeof(long)];
        bytes.AsSpan(0, TopicBytes).CopyTo(topic[^TopicBytes..]);
        var token = new ReplyToken(
            BinaryPrimitives.ReadInt64BigEndian(topic), FirstDay.AddDays(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(TopicBytes))));
        return (token, text[..(2 * ContentBytes)].ToLowerInvariant(), bytes[ContentBytes..]);
    }

    private byte[] Content()
    {
        Span<byte> topic = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(topic, Topic);
        var content = new byte[ContentBytes];
        topic[^TopicBytes..].CopyTo(content);
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(TopicBytes), (ushort)(LastDay.DayNumber - FirstDay.DayNumber));
        return content;
    }
}
