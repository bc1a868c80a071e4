using System.Numerics;
using System.Text;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Reads the text of one page by doing what a viewer does, without drawing: where a piece of text begins says
/// whether it is a new word or a new line.
/// </summary>
internal sealed class PdfPageText(PdfObjects objects, ReadingBudget budget, Dictionary<PdfDictionary, PdfFontText> fonts)
{
    private const int DeepestForm = 6;
    private const int MaxOperands = 200;
    private const int MaxKept = 100;

    // In sizes of the letter.
    private const double WordGap = 0.18;
    private const double LineGap = 0.5;

    private readonly StringBuilder _text = new();
    private readonly Stack<State> _kept = new();
    private State _state = new(Matrix3x2.Identity, null, 1, 0, 0, 1);
    private Matrix3x2 _line = Matrix3x2.Identity;
    private Matrix3x2 _at = Matrix3x2.Identity;
    private Vector2? _end;

    public string Read(byte[] content, PdfDictionary resources)
    {
        Run(content, resources, 0);
        return _text.ToString();
    }

    private void Run(byte[] content, PdfDictionary resources, int depth)
    {
        var parser = new PdfParser(content, 0, budget);
        var operands = new List<PdfValue>();
        while (!parser.IsAtEnd && _text.Length < ReadingBudget.MaxText)
        {
            var value = parser.Read();
            if (value is not PdfOperator word)
            {
                if (operands.Count < MaxOperands)
                {
                    operands.Add(value);
                }

                continue;
            }

            if (word.Word == "ID")
            {
                parser.SkipPicture();
            }
            else if (word.Word == "Do")
            {
                Draw(operands, resources, depth);
            }
            else if (!Place(word.Word, operands))
            {
                Write(word.Word, operands, resources);
            }

            operands.Clear();
        }
    }

    private bool Place(string word, List<PdfValue> operands)
    {
        switch (word)
        {
            case "q" when _kept.Count < MaxKept:
                _kept.Push(_state);
                break;
            case "Q" when _kept.Count > 0:
                _state = _kept.Pop();
                break;
            case "cm":
                _state = _state with { Page = Matrix(operands) * _state.Page };
                break;
            case "BT":
                (_line, _at) = (Matrix3x2.Identity, Matrix3x2.Identity);
                break;
            case "Tm":
                (_line, _at) = (Matrix(operands), Matrix(operands));
                break;
            case "Td":
                Move(Number(operands, 0), Number(operands, 1));
                break;
            case "TD":
                _state = _state with { Leading = -Number(operands, 1) };
                Move(Number(operands, 0), Number(operands, 1));
                break;
            case "T*":
                Move(0, -_state.Leading);
                break;
            case "TL":
                _state = _state with { Leading = Number(operands, 0) };
                break;
            default:
                return false;
        }

        return true;
    }

    private void Write(string word, List<PdfValue> operands, PdfDictionary resources)
    {
        switch (word)
        {
            case "Tf" when operands is [PdfName name, ..]:
                _state = _state with
                {
                    Font = FontOf(objects.Dictionary(objects.Dictionary(resources["Font"])[name.Value])),
                    Size = Number(operands, 1),
                };
                break;
            case "Tc":
                _state = _state with { Spacing = Number(operands, 0) };
                break;
            case "Tz":
                _state = _state with { Stretch = Number(operands, 0) / 100 };
                break;
            case "Tj" when operands is [PdfString text, ..]:
                Show(text);
                break;
            case "'" or "\"" when operands is [.., PdfString text]:
                Move(0, -_state.Leading);
                Show(text);
                break;
            case "TJ" when operands is [PdfArray pieces, ..]:
                Show(pieces);
                break;
        }
    }

    private void Draw(List<PdfValue> operands, PdfDictionary resources, int depth)
    {
        if (operands is not [PdfName name, ..] || depth >= DeepestForm)
        {
            return;
        }

        var form = objects.Dictionary(objects.Dictionary(resources["XObject"])[name.Value]);
        if (objects.Resolve(form["Subtype"]) is PdfName { Value: "Form" })
        {
            var (state, kept) = (_state, _kept.Count);
            var inside = objects.Dictionary(form["Resources"]);
            _state = _state with { Page = Matrix([.. objects.Array(form["Matrix"])]) * _state.Page };
            Run(objects.Unpack(form), inside.Entries.Count > 0 ? inside : resources, depth + 1);
            _state = state;
            while (_kept.Count > kept)
            {
                _kept.Pop();
            }
        }
    }

    private void Show(PdfArray pieces)
    {
        foreach (var piece in pieces.Items)
        {
            if (piece is PdfString text)
            {
                Show(text);
            }
            else if (piece is PdfNumber number)
            {
                Advance(-number.Value / 1000 * _state.Size * _state.Stretch);
            }
        }
    }

    private void Show(PdfString text)
    {
        if (_state.Font is not { } font)
        {
            return;
        }

        foreach (var (letters, width, _) in font.Read(text.Bytes))
        {
            Separate();
            if (_text.Length < ReadingBudget.MaxText)
            {
                _text.Append(letters);
            }

            Advance((width / 1000 * _state.Size + _state.Spacing) * _state.Stretch);
            _end = Position();
        }
    }

    private void Separate()
    {
        if (_end is not { } end || _text.Length == 0 || char.IsWhiteSpace(_text[^1]))
        {
            return;
        }

        var start = Position();
        var size = Math.Max(0.1f, Vector2.TransformNormal(new Vector2(0, (float)Math.Abs(_state.Size)), _at * _state.Page).Length());
        var gap = start - end;
        var isLine = Math.Abs(gap.Y) > LineGap * size && Math.Abs(gap.X) + Math.Abs(gap.Y) > size * LineGap;
        if (isLine)
        {
            _text.Append('\n');
        }
        else if (gap.X > WordGap * size || gap.X < -size)
        {
            _text.Append(' ');
        }
    }

    private Vector2 Position() => Vector2.Transform(Vector2.Zero, _at * _state.Page);

    private void Advance(double distance) => _at = Matrix3x2.CreateTranslation((float)distance, 0) * _at;

    private void Move(double right, double up) => (_line, _at) = (
        Matrix3x2.CreateTranslation((float)right, (float)up) * _line,
        Matrix3x2.CreateTranslation((float)right, (float)up) * _line);

    private PdfFontText FontOf(PdfDictionary font)
    {
        if (!fonts.TryGetValue(font, out var known))
        {
            fonts[font] = known = new PdfFontText(font, objects, budget);
        }

        return known;
    }

    private static double Number(List<PdfValue> operands, int index) =>
        index < operands.Count && operands[index] is PdfNumber number ? number.Value : 0;

    private static Matrix3x2 Matrix(List<PdfValue> operands) => operands.Count < 6
        ? Matrix3x2.Identity
        : new Matrix3x2(
            (float)Number(operands, 0),
            (float)Number(operands, 1),
            (float)Number(operands, 2),
            (float)Number(operands, 3),
            (float)Number(operands, 4),
            (float)Number(operands, 5));

    /// <param name="Page">From the place of a text to the page.</param>
    private sealed record State(Matrix3x2 Page, PdfFontText? Font, double Size, double Leading, double Spacing, double Stretch);
}
