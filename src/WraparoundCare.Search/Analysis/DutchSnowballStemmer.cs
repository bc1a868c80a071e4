using System.Text;

namespace WraparoundCare.Search.Analysis;

/// <summary>
/// The stemmer for Dutch by Martin Porter, which Snowball calls <c>dutch_porter</c> since its version 3 and <c>dutch</c> before,
/// written from its published description. It is the base of <see cref="DutchStemFilter"/>, not what search uses as it stands.
/// </summary>
/// <seealso href="https://snowballstem.org/algorithms/dutch_porter/stemmer.html"/>
internal static class DutchSnowballStemmer
{
    public static string Stem(string word) => new Work(word).Stem();

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';

    private sealed class Work(string word)
    {
        private readonly StringBuilder _text = new(word);
        private int _region1;
        private int _region2;
        private bool _eFound;

        public string Stem()
        {
            Prelude();
            MarkRegions();
            PluralsAndVerbs();
            _ = EndingE();
            EndingHeid();
            DerivedEndings();
            UndoubleVowel();
            return _text.Replace('Y', 'y').Replace('I', 'i').ToString();
        }

        // Accents go; a y or i that sounds like a consonant becomes a capital, which is no vowel below.
        private void Prelude()
        {
            for (var index = 0; index < _text.Length; index++)
            {
                _text[index] = _text[index] switch
                {
                    'ä' or 'á' => 'a',
                    'ë' or 'é' => 'e',
                    'ï' or 'í' => 'i',
                    'ö' or 'ó' => 'o',
                    'ü' or 'ú' => 'u',
                    var letter => letter,
                };
            }

            if (_text.Length > 0 && _text[0] == 'y')
            {
                _text[0] = 'Y';
            }

            MarkConsonants();
        }

        private void MarkConsonants()
        {
            var index = 0;
            while (index < _text.Length)
            {
                if (!IsVowel(_text[index++]) || index >= _text.Length)
                {
                    continue;
                }

                if (_text[index] == 'i')
                {
                    if (index + 1 < _text.Length && IsVowel(_text[index + 1]))
                    {
                        _text[index] = 'I';
                    }

                    index++;
                }
                else if (_text[index] == 'y')
                {
                    _text[index++] = 'Y';
                }
            }
        }

        private void MarkRegions()
        {
            (_region1, _region2) = (_text.Length, _text.Length);
            if (_text.Length < 3 || AfterNextSyllable(0) is not { } first)
            {
                return;
            }

            _region1 = Math.Max(first, 3);
            _region2 = AfterNextSyllable(first) ?? _text.Length;
        }

        /// <summary>The place after the first consonant that follows a vowel.</summary>
        private int? AfterNextSyllable(int start)
        {
            var index = start;
            while (index < _text.Length && !IsVowel(_text[index]))
            {
                index++;
            }

            while (index < _text.Length && IsVowel(_text[index]))
            {
                index++;
            }

            return index < _text.Length ? index + 1 : null;
        }

        private void PluralsAndVerbs()
        {
            if (EndsWith("heden"))
            {
                if (InRegion(_region1, 5))
                {
                    _text.Length -= 5;
                    _text.Append("heid");
                }
            }
            else if (EndsWith("ene"))
            {
                EndingEn(3);
            }
            else if (EndsWith("en"))
            {
                EndingEn(2);
            }
            else if (EndsWith("se"))
            {
                EndingS(2);
            }
            else if (EndsWith("s"))
            {
                EndingS(1);
            }
        }

        private void EndingEn(int length)
        {
            if (InRegion(_region1, length) && ConsonantBefore(length) && !EndsWith("gem", length))
            {
                _text.Length -= length;
                Undouble();
            }
        }

        private void EndingS(int length)
        {
            if (InRegion(_region1, length) && ConsonantBefore(length) && Before(length) != 'j')
            {
                _text.Length -= length;
            }
        }

        private bool EndingE()
        {
            _eFound = false;
            if (!EndsWith("e") || !InRegion(_region1, 1) || !ConsonantBefore(1))
            {
                return false;
            }

            _text.Length--;
            _eFound = true;
            Undouble();
            return true;
        }

        private void EndingHeid()
        {
            if (!EndsWith("heid") || !InRegion(_region2, 4) || Before(4) == 'c')
            {
                return;
            }

            _text.Length -= 4;
            if (EndsWith("en"))
            {
                EndingEn(2);
            }
        }

        private void DerivedEndings()
        {
            if ((EndsWith("end") || EndsWith("ing")) && InRegion(_region2, 3))
            {
                _text.Length -= 3;
                if (EndsWith("ig") && InRegion(_region2, 2) && Before(2) != 'e')
                {
                    _text.Length -= 2;
                }
                else
                {
                    Undouble();
                }
            }
            else if (EndsWith("ig") && InRegion(_region2, 2) && Before(2) != 'e')
            {
                _text.Length -= 2;
            }
            else if (EndsWith("lijk") && InRegion(_region2, 4))
            {
                _text.Length -= 4;
                _ = EndingE();
            }
            else if (EndsWith("baar") && InRegion(_region2, 4))
            {
                _text.Length -= 4;
            }
            else if (EndsWith("bar") && InRegion(_region2, 3) && _eFound)
            {
                _text.Length -= 3;
            }
        }

        private void UndoubleVowel()
        {
            if (_text.Length < 4)
            {
                return;
            }

            var (consonant, second, first, before) = (_text[^1], _text[^2], _text[^3], _text[^4]);
            if (!IsVowel(consonant) && consonant != 'I' && first == second && (second is 'a' or 'e' or 'o' or 'u') && !IsVowel(before))
            {
                _text.Remove(_text.Length - 2, 1);
            }
        }

        private void Undouble()
        {
            if (EndsWith("kk") || EndsWith("dd") || EndsWith("tt"))
            {
                _text.Length--;
            }
        }

        private bool InRegion(int region, int suffix) => _text.Length - suffix >= region;

        private bool ConsonantBefore(int suffix) => _text.Length > suffix && !IsVowel(Before(suffix));

        private char Before(int suffix) => _text.Length > suffix ? _text[_text.Length - suffix - 1] : '\0';

        private bool EndsWith(string suffix, int skip = 0)
        {
            var start = _text.Length - skip - suffix.Length;
            if (start < 0)
            {
                return false;
            }

            for (var index = 0; index < suffix.Length; index++)
            {
                if (_text[start + index] != suffix[index])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
