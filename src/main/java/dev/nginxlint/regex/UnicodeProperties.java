package dev.nginxlint.regex;

import java.util.Optional;

/**
 * The Unicode properties that PCRE2 10.42 knows, and the bytes, read as ISO 8859-1, that have them.
 */
final class UnicodeProperties {

  /**
   * Per line: whether the names are scripts, the ranges of bytes in hexadecimal (a hyphen for
   * none), and names without spaces, hyphens and underscores. Nearly all scripts have no byte.
   */
  private static final String TABLE =
      """
      script - adlam adlm aghb ahom anatolianhieroglyphs arab arabic armenian armi armn avestan avst bali balinese
      script - bamu bamum bass bassavah batak batk beng bengali bhaiksuki bhks bopo bopomofo brah brahmi brai
      script - braille bugi buginese buhd buhid cakm canadianaboriginal cans cari carian caucasianalbanian chakma
      script - cham cher cherokee chorasmian chrs copt coptic cpmn cprt cuneiform cypriot cyprominoan cyrillic
      script - cyrl deseret deva devanagari diak divesakuru dogr dogra dsrt dupl duployan egyp egyptianhieroglyphs
      script - elba elbasan elym elymaic ethi ethiopic geor georgian glag glagolitic gong gonm goth gothic gran
      script - grantha greek grek gujarati gujr gunjalagondi gurmukhi guru han hang hangul hani hanifirohingya
      script - hano hanunoo hatr hatran hebr hebrew hira hiragana hluw hmng hmnp hung imperialaramaic inherited
      script - inscriptionalpahlavi inscriptionalparthian ital java javanese kaithi kali kana kannada katakana
      script - kayahli khar kharoshthi khitansmallscript khmer khmr khoj khojki khudawadi kits knda kthi lana lao
      script - laoo lepc lepcha limb limbu lina linb lineara linearb lisu lyci lycian lydi lydian mahajani mahj
      script - maka makasar malayalam mand mandaic mani manichaean marc marchen masaramgondi medefaidrin medf
      script - meeteimayek mend mendekikakui merc mero meroiticcursive meroitichieroglyphs miao mlym modi mong
      script - mongolian mro mroo mtei mult multani myanmar mymr nabataean nand nandinagari narb nbat newa
      script - newtailue nko nkoo nshu nushu nyiakengpuachuehmong ogam ogham olchiki olck oldhungarian olditalic
      script - oldnortharabian oldpermic oldpersian oldsogdian oldsoutharabian oldturkic olduyghur oriya orkh orya
      script - osage osge osma osmanya ougr pahawhhmong palm palmyrene pauc paucinhau perm phag phagspa phli phlp
      script - phnx phoenician plrd prti psalterpahlavi qaac qaai rejang rjng rohg runic runr samaritan samr sarb
      script - saur saurashtra sgnw sharada shavian shaw shrd sidd siddham signwriting sind sinh sinhala sogd
      script - sogdian sogo sora sorasompeng soyo soyombo sund sundanese sylo sylotinagri syrc syriac tagalog tagb
      script - tagbanwa taile taitham taiviet takr takri tale talu tamil taml tang tangsa tangut tavt telu telugu
      script - tfng tglg thaa thaana thai tibetan tibt tifinagh tirh tirhuta tnsa toto ugar ugaritic unknown vai
      script - vaii vith vithkuqi wancho wara warangciti wcho xpeo xsux yezi yezidi yi yiii zanabazarsquare zanb
      script - zinh zzzz
      other 303941466166 ahex asciihexdigit hex hexdigit
      other 415a617aaaaab5b5babac0d6d8f6f8ff alpha alphabetic bidil cased ids idstart l xids xidstart
      other 00ff any
      other 007f ascii
      other - bidial bidian bidic bidicontrol bidifsi bidilre bidilri bidilro bidinsm bidipdf bidipdi bidir
      other - bidirle bidirli bidirlo cn co cs dep deprecated ebase emod emojimodifier emojimodifierbase
      other - emojipresentation epres graphemeextend graphemelink grext grlink ideo ideographic idsb
      other - idsbinaryoperator idst idstrinaryoperator joinc joincontrol lm loe logicalorderexception lt m mc me
      other - mn nchar nl noncharactercodepoint pcm prependedconcatenationmark radical regionalindicator ri uideo
      other - unifiedideograph variationselector vs zl zp
      other 0a0a0d0d1c1e8585 bidib
      other 00080e1b7f84869fadad bidibn
      other 2c2c2e2f3a3aa0a0 bidics
      other 3039b2b3b9b9 bidien
      other 2b2b2d2d bidies
      other 2325a2a5b0b1 bidiet
      other 28293c3c3e3e5b5b5d5d7b7b7d7dababbbbb bidim bidimirrored
      other 2122262a3b405b607b7ea1a1a6a9abacaeafb4b4b6b8bbbfd7d7f7f7 bidion
      other 09090b0b1f1f bidis
      other 0c0c2020 bidiws
      other 001f7f9fadad c
      other 27272e2e3a3a5e5e6060a8a8adadafafb4b4b7b8 caseignorable ci
      other 001f7f9f cc
      other adad cf defaultignorablecodepoint di
      other 415ab5b5c0d6d8df changeswhencasefolded cwcf
      other 415a617ab5b5c0d6d8f6f8ff changeswhencasemapped cwcm l& lc
      other 415ac0d6d8de changeswhenlowercased cwl lu upper uppercase
      other 617ab5b5dff6f8ff changeswhentitlecased changeswhenuppercased cwt cwu ll
      script 00405b607ba9abb9bbbfd7d7f7f7 common zyyy
      other 2d2d dash pd
      other 5e5e6060a8a8afafb4b4b7b8 dia diacritic
      other 23232a2a3039 ecomp emojicomponent
      other 23232a2a3039a9a9aeae emoji
      other b7b7 ext extender
      other a9a9aeae extendedpictographic extpict
      other 207ea0acaeff graphemebase grbase
      other 3039415a5f5f617aaaaab5b5b7b7babac0d6d8f6f8ff idc idcontinue xidc xidcontinue
      script 415a617aaaaababac0d6d8f6f8ff latin latn
      other aaaababa lo
      other 617aaaaab5b5babadff6f8ff lower lowercase
      other 2b2b3c3e5e5e7c7c7e7eacacb1b1d7d7f7f7 math
      other 3039b2b3b9b9bcbe n
      other 3039 nd
      other b2b3b9b9bcbe no
      other 2123252a2c2f3a3b3f405b5d5f5f7b7b7d7da1a1a7a7ababb6b7bbbbbfbf p
      other 212f3a405b5e60607b7ea1a7a9a9abacaeaeb0b1b6b6bbbbbfbfd7d7f7f7 patsyn patternsyntax
      other 090d20208585 patternwhitespace patws
      other 5f5f pc
      other 29295d5d7d7d pe
      other bbbb pf
      other abab pi
      other 212325272a2a2c2c2e2f3a3b3f405c5ca1a1a7a7b6b7bfbf po
      other 28285b5b7b7b ps
      other 22222727ababbbbb qmark quotationmark
      other 24242b2b3c3e5e5e60607c7c7e7ea2a6a8a9acacaeb1b4b4b8b8d7d7f7f7 s
      other 2424a2a5 sc
      other 696a sd softdotted
      other 21212e2e3f3f sentenceterminal sterm
      other 5e5e6060a8a8afafb4b4b8b8 sk
      other 2b2b3c3e7c7c7e7eacacb1b1d7d7f7f7 sm
      other a6a6a9a9aeaeb0b0 so
      other 090d20208585a0a0 space whitespace wspace xps xsp
      other 21212c2c2e2e3a3b3f3f term terminalpunctuation
      other 3039415a617aaaaab2b3b5b5b9babcbec0d6d8f6f8ff xan
      other 242440406060a0ff xuc
      other 3039415a5f5f617aaaaab2b3b5b5b9babcbec0d6d8f6f8ff xwd
      other 2020a0a0 z zs
      """;

  private UnicodeProperties() {}

  /** A property that was found. */
  record Property(boolean script, ByteSet bytes) {}

  /** Returns the property of this name in lower case, if PCRE2 knows it. */
  static Optional<Property> find(String name) {
    for (String line : TABLE.split("\n", -1)) {
      String[] words = line.split(" ", -1);
      for (int i = 2; i < words.length; i++) {
        if (words[i].equals(name)) {
          return Optional.of(new Property(words[0].equals("script"), ranges(words[1])));
        }
      }
    }
    return Optional.empty();
  }

  private static ByteSet ranges(String digits) {
    ByteSet bytes = ByteSet.NONE;
    for (int i = 0; i + 4 <= digits.length(); i += 4) {
      int first = Integer.parseInt(digits, i, i + 2, 16);
      bytes = bytes.or(ByteSet.range(first, Integer.parseInt(digits, i + 2, i + 4, 16)));
    }
    return bytes;
  }
}
