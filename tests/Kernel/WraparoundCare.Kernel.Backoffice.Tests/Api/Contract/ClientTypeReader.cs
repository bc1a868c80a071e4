namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>Reads the declarations of <c>types.gen.d.ts</c>: what its generator writes, and no more of TypeScript than that.</summary>
internal sealed class ClientTypeReader
{
    private const string End = "";

    private readonly List<string> _words;
    private int _place;

    private ClientTypeReader(string text) => _words = [.. ClientWords.Of(text), End];

    private string Word => _words[_place];

    public static IReadOnlyDictionary<string, ClientType> Read(string text) => new ClientTypeReader(text).ReadAll();

    private static bool IsText(string word) => word.Length > 0 && word[0] is '\'' or '"';

    private static string Unquote(string word) => IsText(word) ? word[1..^1] : word;

    private Dictionary<string, ClientType> ReadAll()
    {
        var types = new Dictionary<string, ClientType>();
        while (Word != End)
        {
            Expect("export");
            Skip("declare");
            var (kind, name) = (Next(), Next());
            types.Add(name, kind switch
            {
                "type" => ReadAlias(),
                "enum" => ReadEnum(),
                _ => throw Unexpected(kind),
            });
        }

        return types;
    }

    private ClientType ReadAlias()
    {
        Expect("=");
        var type = ReadType();
        Expect(";");
        return type;
    }

    private ClientEnum ReadEnum()
    {
        var values = new List<string>();
        Expect("{");
        while (!Skip("}"))
        {
            Next();
            Expect("=");
            values.Add(Unquote(Next()));
            Skip(",");
        }

        return new ClientEnum(values);
    }

    private ClientType ReadType()
    {
        var options = new List<ClientType>();
        do
        {
            options.Add(ReadOne());
        }
        while (Skip("|"));
        return options is [var only] ? only : new ClientUnion(options);
    }

    private ClientType ReadOne()
    {
        ClientType type = Word switch
        {
            "{" => ReadObject(),
            "(" => ReadGroup(),
            var word when IsText(word) => new ClientText(Unquote(Next())),
            "Array" => ReadArray(),
            _ => new ClientName(Next()),
        };

        // A type that is looked up in another, or made of two, only names answers anew and says how the client is set up.
        if (Skip("["))
        {
            Expect("keyof");
            ReadType();
            Expect("]");
            return ClientName.Unknown;
        }

        if (Skip("&"))
        {
            ReadOne();
            return ClientName.Unknown;
        }

        return type;
    }

    private ClientArray ReadArray()
    {
        Next();
        Expect("<");
        var items = ReadType();
        Expect(">");
        return new ClientArray(items);
    }

    private ClientType ReadGroup()
    {
        Next();
        var type = ReadType();
        Expect(")");
        return type;
    }

    private ClientObject ReadObject()
    {
        var properties = new Dictionary<string, ClientProperty>();
        Next();
        while (!Skip("}"))
        {
            if (Word == "[")
            {
                SkipIndexer();
                continue;
            }

            Skip("readonly");
            var name = Unquote(Next());
            var isRequired = !Skip("?");
            Expect(":");
            properties.Add(name, new ClientProperty(ReadType(), isRequired));
            Expect(";");
        }

        return new ClientObject(properties);
    }

    // An object with names of any kind: of those nothing is compared.
    private void SkipIndexer()
    {
        while (Next() != "]")
        {
        }

        Expect(":");
        ReadType();
        Expect(";");
    }

    private string Next() => Word == End ? throw Unexpected(End) : _words[_place++];

    private bool Skip(string word)
    {
        var isThere = Word == word;
        _place += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string word)
    {
        if (!Skip(word))
        {
            throw Unexpected(Word);
        }
    }

    private FormatException Unexpected(string word) => new(
        $"'{word}' after '{string.Join(' ', _words[Math.Max(0, _place - 8).._place])}' is not what the generator wrote until now.");
}
