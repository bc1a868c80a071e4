using System.Text;
using System.Xml;

namespace WraparoundCare.Search.Files;

/// <summary>The text of the parts of a Word document as it is shown, a paragraph to a line.</summary>
internal sealed class DocxPartText(ReadingBudget budget)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    // A table in a text box in a table comes to some fifty; the reader keeps what it has opened.
    private const int MaxDepth = 256;

    private readonly StringBuilder _text = new();

    // For each alternative that is open, whether one of its versions was read.
    private readonly Stack<bool> _alternatives = new();
    private bool _isHidden;

    public bool IsFull => _text.Length > PageTexts.MaxText;

    public void Read(XmlReader xml)
    {
        var isText = false;
        _alternatives.Clear();
        EndLine();
        for (var isMore = xml.Read(); isMore && !IsFull;)
        {
            budget.Step();
            if (xml.Depth > MaxDepth)
            {
                throw new FileTextException(FileFailure.Depth);
            }

            if (xml.NodeType == XmlNodeType.Element && IsSaidElsewhere(xml))
            {
                xml.Skip();
                isMore = !xml.EOF;
                continue;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element when IsWord(xml):
                    isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    Begin(xml);
                    break;
                case XmlNodeType.EndElement when xml.NamespaceURI == Compatibility && xml.LocalName == "AlternateContent":
                    _alternatives.TryPop(out _);
                    break;
                case XmlNodeType.EndElement when IsWord(xml):
                    isText = false;
                    End(xml.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText && !_isHidden:
                    _text.Append(xml.Value);
                    break;
            }

            isMore = xml.Read();
        }

        EndLine();
    }

    public override string ToString() => _text.ToString();

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI is Main or StrictMain;

    // A text box is there for newer programs, and again for older ones. Text that was moved also stands where it was, and text whose look
    // was changed says how it looked.
    private bool IsSaidElsewhere(XmlReader xml)
    {
        if (xml.NamespaceURI != Compatibility)
        {
            return IsWord(xml) && xml.LocalName is "moveFrom" or "rPrChange" or "pPrChange";
        }

        var isVersion = xml.LocalName is "Choice" or "Fallback";
        var isAnother = isVersion && _alternatives.TryPop(out var isRead) && isRead;
        if (isVersion || (xml.LocalName == "AlternateContent" && !xml.IsEmptyElement))
        {
            _alternatives.Push(isVersion);
        }

        return isAnother;
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                EndLine();
                break;
            case "r":
                _isHidden = false;
                break;
            case "vanish":
                _isHidden = xml.GetAttribute("val", xml.NamespaceURI) is not ("0" or "false" or "off");
                break;
            case "tab" or "ptab" or "br" or "cr" when !_isHidden:
                _text.Append(' ');
                break;
            case "noBreakHyphen" when !_isHidden:
                _text.Append('-');
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                EndLine();
                break;
            case "tc":
                _text.Append(' ');
                break;
            case "r":
                _isHidden = false;
                break;
        }
    }

    private void EndLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }
}
