using System.Globalization;
using System.Text;
using QRCoder;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>A QR code as the path of an SVG drawing, of squares with sides of one.</summary>
/// <param name="Size">The side of the drawing, with the white border that scanners need.</param>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(code.ModuleMatrix.Count, path.ToString());
    }
}
