using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Reading;
using Academy.Testing;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>One slip of an author each, and what <c>content check</c> says to it: the file, the line of the file, what, the remedy.</summary>
public sealed class ContentCheckTests
{
    private const string Lesson = ContentFolder.Lesson;
    private const string Film = ContentFolder.Film;
    private const string Quiz = ContentFolder.Quiz;
    private const string Course = ContentFolder.Course;
    private const string Second = "courses/second/course.yaml";

    [Fact]
    public void Check_SampleWithoutFault_FindsNone()
    {
        using var folder = new ContentFolder();

        Assert.Empty(folder.Check());
    }

    [Fact]
    public void Check_OurOwnContent_FindsNone() =>
        Assert.Empty(ContentChecker.Check(ContentReader.Read(Repository.PathOf("content")), KnownElsewhere.Nothing).Select(error => error.ToString()));

    /// <summary>File, the words replaced, what replaces them, the line that is reported.</summary>
    public static TheoryData<string, string, string, string> Slips => new()
    {
        // YAML
        { Course, "level: basic", "\tlevel: basic", $"{Course}:7: 字下げにタブがあります。行頭のタブを半角の空白2つに置き換えます。" },
        { Course, "summary: 書式の見本です。", "summary: 例: 書式", $"{Course}:5: 1行に「: 」が2つあるか、字下げがそろっていません。「: 」を含む値は引用符(\")で囲み、字下げを上の行とそろえます。" },
        { Course, "summary: 書式の見本です。", "summary: \"書式", $"{Course}:5: 引用符が閉じていません。値の終わりに同じ引用符を置きます。" },
        { Course, "audience: [all, new]", "audience: [all, new", $"{Course}:8: [ または {{ が閉じていません。同じ行の終わりに ] または }} を置きます。" },
        { Course, "audience: [all, new]", "audience: {all: x, y: [}", $"{Course}:8: [ ] または {{ }} の中の書き方に誤りがあります。かっこを閉じ、値に「,」「: 」「{{」「[」があれば引用符(\")で囲みます。" },
        { Course, "level: basic", "level: basic\nlevel: basic", $"{Course}:8: 「level」が2度書かれています。どちらかを消します。" },
        { Course, "summary: 書式の見本です。", "summary: @見本", $"{Course}:5: 値が使えない記号で始まっています。値を引用符(\")で囲みます。" },
        { Course, "summary: 書式の見本です。", "summary: &a 見本", $"{Course}:5: YAML のアンカー(&)、別名(*)、タグ(!)は使えません。値をそのまま書くか、記号で始まる文字列を引用符で囲みます。" },
        { Course, "level: basic", "levle: basic\nlevel: basic", $"{Course}:7: コースに「levle」という項目はありません。「level」の書き誤りなら直し、要らなければ消します。" },
        { Course, "summary: 書式の見本です。\n", "", $"{Course}:2: コースに「summary」がありません。「summary:」の行に値を書きます。" },
        { Course, "title: { ja: 見本のコース, en: Sample course }", "title: { en: Sample course }", $"{Course}:4: 文に「ja」がありません。「ja:」の行に値を書きます。" },
        { Course, "title: 第1章", $"title: {new string('章', 201)}", $"{Course}:16: 「title」が200字を超えています。200字までに縮めます。" },
        { Course, "level: basic", "level: easy", $"{Course}:7: 「level」に「easy」は使えません。introductory、basic、practical、leading のどれかにします。" },
        { Course, "audience: [all, new]", "audience: [all, boss]", $"{Course}:8: 「audience」に「boss」は使えません。all、new、line-office、ict-office、manager のどれかにします。" },
        { Course, "audience: [all, new]", "audience: { all: 1 }", $"{Course}:8: 「audience」の形が違います。[a, b] または「- 」で始まる行の並びにします。" },
        { Course, "audience: [all, new]", "audience: []", $"{Course}:2: 対象者が1つもありません。audience に all などを書きます。" },
        { Course, "policy: delta", "policy: later", $"{Course}:22: 「policy」に「later」は使えません。editorial、delta、expire のどれかにします。" },
        { Course, "offered-to: everyone", "offered-to: anyone", $"{Course}:10: 「offered-to」に「anyone」は使えません。everyone のどれかにします。" },
        { Course, "policy: delta", "certificate: { valid-months: 0 }\npolicy: delta", $"{Course}:22: 「valid-months」が「0」です。1 から 120 までの整数にします。" },
        { Course, "policy: delta", "certificate: { valid-months: 121 }\npolicy: delta", $"{Course}:22: 「valid-months」が「121」です。1 から 120 までの整数にします。" },
        { Course, "policy: delta", "certificate: { valid-months: 2年 }\npolicy: delta", $"{Course}:22: 「valid-months」が「2年」です。1 から 120 までの整数にします。" },
        { Course, "policy: delta", "certificate: { valid-months: }\npolicy: delta", $"{Course}:22: 修了証書に「valid-months」がありません。「valid-months:」の行に値を書きます。" },
        { Course, "policy: delta", "certificate: { valid-months: 24, from: 2026 }\npolicy: delta", $"{Course}:22: 修了証書に「from」という項目はありません。消すか、使える項目(valid-months)に直します。" },
        { Course, "policy: delta", "certificate: 24\npolicy: delta", $"{Course}:22: 修了証書が「項目: 値」の形ではありません。使える項目は valid-months です。" },
        // Identity
        { Course, "id: sample-01", "id: Sample_01", $"{Course}:2: id「Sample_01」は使えません。2 字から 64 字までの a-z、0-9、- にします。" },
        { Course, "slug: sample", $"slug: {new string('a', 65)}", $"{Course}:3: slug「{new string('a', 65)}」は使えません。2 字から 64 字までの a-z、0-9、- にします。" },
        { Course, "slug: sample", "slug: other", $"{Course}:3: フォルダー名「sample」と slug「other」が違います。フォルダー名を other にします。" },
        { Second, "id: second-01", "id: sample-01", $"{Second}:1: コースの id「sample-01」は {Course} の 2 行目にもあります。どちらかを別の名にします。公開した後の id は変えられないので、新しいほうを変えます。" },
        { Film, "id: film", "id: first", $"{Film}:2: レッスン・テストの id「first」は {Lesson} の 2 行目にもあります。どちらかを別の名にします。公開した後の id は変えられないので、新しいほうを変えます。" },
        { Film, "slug: the-film", "slug: first", $"{Film}:3: レッスン・テストの slug「first」は {Lesson} の 2 行目にもあります。どちらかを別の名にします。公開した後の id は変えられないので、新しいほうを変えます。" },
        { Quiz, "id: q2", "id: c1", $"{Lesson}:36: 問題の id「c1」は {Quiz} の 26 行目にもあります。どちらかを別の名にします。公開した後の id は変えられないので、新しいほうを変えます。" },
        { Lesson, "{ id: b, text", "{ id: a, text", $"{Lesson}:41: 選択肢の id「a」は {Lesson} の 40 行目にもあります。どちらかを別の名にします。公開した後の id は変えられないので、新しいほうを変えます。" },
        { "tracks/bpr.yaml", "accent: bpr", "accent: red", "tracks/bpr.yaml:5: 「accent」に「red」は使えません。iq、eq、dq、gq、rpa、bpr のどれかにします。" },
        { "tracks/bpr.yaml", "order: 6", "order: 六", "tracks/bpr.yaml:4: 「order」が「六」です。0 から 1000 までの整数にします。" },
        { "programmes/all.yaml", "id: all", "id: some", "programmes/all.yaml:1: ファイル名と id「some」が違います。ファイル名を some.yaml にします。" },
        { "programmes/all.yaml", "offered-to: everyone", "offered-to: [\"131016\"]", "programmes/all.yaml:5: プログラムの「offered-to」に団体コードは使えません。everyone と書くか、行を消して持ち主の団体だけにします。" },
        { "programmes/all.yaml", "  - second-01", "  - sample-01", "programmes/all.yaml:8: プログラムのコース「sample-01」は programmes/all.yaml の 7 行目にもあります。2つ目の行を消します。" },
        // References between files
        { Course, "track: bpr", "track: bqr", $"{Course}:6: トラック「bqr」はありません。「bpr」の書き誤りなら直します。そうでなければtracks/ にある id にします。" },
        { Second, "requires: [sample-01]", "requires: [nothing]", $"{Second}:9: 「requires」のコース「nothing」はありません。courses/ にあるコースの id にします。" },
        { "programmes/all.yaml", "  - second-01", "  - third-01", "programmes/all.yaml:8: プログラムのコース「third-01」はありません。courses/ にあるコースの id にします。" },
        { Course, "competencies: [BP2]", "requires: [second-01]", $"{Course}:11: 前提のコースが輪になっています: sample-01 → second-01 → sample-01。輪のどこか1か所の requires を消します。" },
        { Course, "competencies: [BP2]", "requires: [sample-01]", $"{Course}:11: 前提のコースが輪になっています: sample-01 → sample-01。輪のどこか1か所の requires を消します。" },
        { Course, "owner: \"130001\"", "owner: \"130002\"", $"{Course}:9: 団体コード「130002」は正しくありません。検査数字を含む6桁の全国地方公共団体コードを確かめて書きます。" },
        { Course, "owner: \"130001\"", "owner: 130001", $"{Course}:9: 団体コード 130001 が引用符で囲まれていません。先頭の 0 が落ちないように \"130001\" と書きます。" },
        { Course, "offered-to: everyone", "offered-to: [\"131017\"]", $"{Course}:10: 団体コード「131017」は正しくありません。検査数字を含む6桁の全国地方公共団体コードを確かめて書きます。" },
        // Outline
        { Course, "- lesson: 01-first", "- lesson: 01-frist", $"{Course}:18: lessons/01-frist.md がありません。「01-first」の書き誤りなら直し、まだなければファイルを作ります。" },
        { Course, "      - lesson: 02-film\n", "", $"{Film}:1: course.yaml のどの章にも入っていません。modules の items に加えるか、ファイルを消します。" },
        { Course, "- quiz: final", "- quiz: final\n      - quiz: final", $"{Course}:21: 章の項目「quizzes/final.yaml」は {Course} の 20 行目にもあります。2つ目の行を消します。" },
        { Course, "- quiz: final", "- quiz: final\n        lesson: x", $"{Course}:20: 章の項目は lesson か quiz のどちらか1つです。「- lesson: ファイル名」か「- quiz: ファイル名」と、1項目ずつ書きます。" },
        { Lesson, "objectives: [o1]", "objectives: [o2]", $"{Lesson}:6: 到達目標「o2」はこのコースにありません。「o1」の書き誤りなら直します。" },
        { Quiz, "lesson: first", "lesson: third", $"{Quiz}:13: レッスン「third」はこのコースにありません。このコースの id(film、first)のどれかにします。" },
        // Lessons
        { Lesson, "title: はじめのレッスン\n", "", $"{Lesson}:2: レッスンに「title」がありません。「title:」の行に値を書きます。" },
        { Lesson, "---\nid", "id", $"{Lesson}:1: フロントマターがありません。1行目を「---」とし、id などを書いて、もう一度「---」の行で閉じます。" },
        { Lesson, "completes: check\n---", "completes: check", $"{Lesson}:1: フロントマターが閉じていません。項目の後に「---」だけの行を置きます。" },
        { Lesson, "kind: reading", "kind: read", $"{Lesson}:4: 「kind」に「read」は使えません。reading、video、diagram、exercise、bpmn、case のどれかにします。" },
        { Lesson, "minutes: 10", "minutes: 61", $"{Lesson}:5: 「minutes」が「61」です。1 から 60 までの整数にします。" },
        { Film, "completes: video:90", "completes: video:101", $"{Film}:7: 「completes」に「video:101」は使えません。confirm、check、video:90(1 から 100 まで)のどれかにします。" },
        { Film, "completes: video:90", "completes: check", $"{Film}:7: completes が check ですが、本文に check の問題がありません。```check の問題を入れるか、completes を confirm にします。" },
        { Lesson, "completes: check", "completes: video:50", $"{Lesson}:7: completes が video:50 ですが、本文に動画がありません。```video を入れるか、completes を confirm にします。" },
        // Markdown
        { Lesson, "## 図と表", "# 図と表", $"{Lesson}:12: 本文に1段目の見出し(#)があります。ページの題が1段目なので、## から始めます。" },
        { Lesson, "## 図と表", "### 図と表", $"{Lesson}:12: 見出しの段が 1 から 3 へ飛んでいます。# を 2 個にします。" },
        { Lesson, " \"図1 申請から通知まで\"", "", $"{Lesson}:14: 図に見出し(キャプション)がありません。![…](../media/… \"図1 …\") のように、ファイル名の後に引用符で囲んで書きます。" },
        { Lesson, "![申請から通知までの流れの図。]", "![]", $"{Lesson}:14: 図に代替テキストがありません。![…] の中に、図を見られない人に伝わる文を書きます。" },
        { Lesson, "図は1枚に収めます。", "図は<b>1枚</b>に収めます。", $"{Lesson}:21: HTML の「<b>」は文字のまま表示されます。Markdown の書き方に直します。文字として見せるなら `…` で囲みます。" },
        { Lesson, "{出捐|しゅつえん}", "{出捐|しゅつ|えん}", $"{Lesson}:10: ふりがなの「{{出捐|しゅつ|えん}}」が読めません。{{漢字|かんじ}} のように、漢字と読みを半角の縦線1本で分けます。" },
        { Lesson, "{出捐|しゅつえん}", "{出捐\uFF5Cしゅつえん}", $"{Lesson}:10: ふりがなの「{{出捐\uFF5Cしゅつえん}}」が読めません。{{漢字|かんじ}} のように、漢字と読みを半角の縦線1本で分けます。" },
        { Lesson, "読みます[^1]", "読みます[^2]。注[^1]", $"{Lesson}:10: 脚注 [^2] の文がありません。行頭に「[^2]: …」と書き足すか、印を消します。" },
        { Lesson, "読みます[^1]", "読みます", $"{Lesson}:44: 脚注 [^1] を指す印が本文にありません。本文に [^1] を入れるか、脚注を消します。" },
        { Lesson, ":::point", ":::piont", $"{Lesson}:20: 囲みの種類「piont」はありません。「point」の書き誤りなら直します。" },
        { Lesson, "図は1枚に収めます。\n:::", "図は1枚に収めます。", $"{Lesson}:20: 囲みが閉じていません。囲みの終わりに「:::」だけの行を置きます。" },
        { Film, "開いた後の10分\n```", "開いた後の10分", $"{Film}:12: ``` のブロックが閉じていません。ブロックの終わりに「```」だけの行を置きます。" },
        { Lesson, "lesson:film", "lesson:flim", $"{Lesson}:10: レッスン「flim」はこのコースにありません。リンク先をこのコースのレッスンの id にします。" },
        { Lesson, "quiz:final", "quiz:last", $"{Lesson}:10: テスト「last」はこのコースにありません。リンク先をこのコースのテストの id にします。" },
        { Lesson, "https://example.org/law?a=1&b=2", "javascript:alert(1)", $"{Lesson}:33: リンク先「javascript:alert(1)」は使えません。../media/ファイル名、lesson:id、quiz:id、https://… のどれかにします。" },
        { Lesson, "https://example.org/law?a=1&b=2", "../../other/course.yaml", $"{Lesson}:33: リンク先「../../other/course.yaml」は使えません。../media/ファイル名、lesson:id、quiz:id、https://… のどれかにします。" },
        { Lesson, "![申請から通知までの流れの図。](../media/flow.svg", "![申請から通知までの流れの図。](https://example.org/a.svg", $"{Lesson}:14: 画像の場所「https://example.org/a.svg」は使えません。../media/ファイル名 の形で書きます。" },
        // Blocks in YAML: the line is the file's, not the block's
        { Film, "captions: ../media/film.ja.vtt\n", "", $"{Film}:13: 動画に「captions」がありません。「captions:」の行に値を書きます。" },
        { Film, "src: ../media/film.webm", "src: film.webm", $"{Film}:13: 「film.webm」は media/ のファイルではありません。../media/ファイル名 の形で書きます。" },
        { Film, "../media/film.webm", "../media/film.ja.vtt", $"{Film}:13: media/film.ja.vtt の種類はここでは使えません。.webm、.mp4 のファイルにします。" },
        { Film, "../media/film.webm", "../media/flim.webm", $"{Film}:13: media/flim.webm がありません。media/film.webm の書き誤りなら直し、まだなければファイルを置きます。" },
        { Lesson, "alt: 受付から通知までの図。\n", "", $"{Lesson}:25: BPMN 図に「alt」がありません。「alt:」の行に値を書きます。" },
        { Lesson, "steps:\n  - 受付をします。\n  - 通知を送ります。", "steps: []", $"{Lesson}:24: BPMN 図に文章の版(steps)がありません。steps に、流れを1文ずつ並べます。" },
        { Lesson, "type: single", "type: singel", $"{Lesson}:37: 問題の「type」に「singel」は使えません。single、multiple、true-false、ordering、matching、numeric のどれかにします。" },
        { Lesson, "prompt: まず", "points: 2\nprompt: まず", $"{Lesson}:38: 問題に「points」という項目はありません。消すか、使える項目(id、type、prompt、choices、objective、lesson、source、explanation)に直します。" },
        // Questions
        { Lesson, "correct: true, ", "", $"{Lesson}:36: 問題「c1」の正しい選択肢が 0 つあります。correct: true を1つの選択肢だけに付けます。2つ以上あるなら type を multiple にします。" },
        { Lesson, ", feedback: 結果の1つにすぎません。", "", $"{Lesson}:40: 選択肢に「feedback」がありません。「feedback:」の行に値を書きます。" },
        { Lesson, "correct: true", "correct: \"true\"", $"{Lesson}:41: 「correct」が true でも false でもありません。引用符を付けずに true か false と書きます。" },
        { Quiz, "pass: 80", "pass: 0", $"{Quiz}:4: 「pass」が「0」です。1 から 100 までの整数にします。" },
        { Quiz, "opens: after-lessons", "opens: later", $"{Quiz}:7: 「opens」に「later」は使えません。always、after-lessons のどれかにします。" },
        { Quiz, "  - id: q2\n    type: multiple\n    prompt: すべて選んでください。\n    choices:\n      - { id: a, text: いち, correct: true, feedback: 正解です。 }\n      - { id: b, text: に, correct: true, feedback: 正解です。 }", "  - id: q2\n    type: multiple\n    prompt: すべて選んでください。\n    choices:\n      - { id: a, text: いち, feedback: 正解です。 }", $"{Quiz}:26: 問題「q2」に正しい選択肢がありません。正しい選択肢すべてに correct: true を付けます。" },
        { Quiz, "answer: false", "choices: []\n    answer: false", $"{Quiz}:36: 問題に「choices」という項目はありません。消すか、使える項目(id、type、prompt、answer、feedback、objective、points、lesson、source、explanation)に直します。" },
        { Quiz, "{ true: 読み直します。, false: そのとおりです。 }", "{ true: 読み直します。 }", $"{Quiz}:37: 講評に「false」がありません。「false:」の行に値を書きます。" },
        { Quiz, "      - { id: i2, text: 直す }\n      - { id: i3, text: 比べる }\n", "", $"{Quiz}:38: 問題「q4」に並べる項目が2つ以上ありません。items に {{ id, text }} を正しい順に2つ以上書きます。" },
        { Quiz, "[Could-Be]", "[To-Be]", $"{Quiz}:46: 問題「q5」の右側に同じ文「To-Be」が2つあります。どちらとも見分けられるように書き分けます。" },
        { Quiz, "answer: 47", "answer: 四十七", $"{Quiz}:57: 「answer」の「四十七」は数ではありません。12.5 のように、単位や桁区切りを付けない半角の数にします。" },
        { Quiz, "tolerance: 0.5", "tolerance: -1", $"{Quiz}:54: 問題「q6」の許容差(tolerance)が負です。0 以上の数にします。" },
        { Quiz, "value: 193", "value: 47.5", $"{Quiz}:62: 惜しい答え 47.5 は正しい答えの範囲に入っています。値か tolerance を直します。" },
        { Quiz, "text: いち, feedback: ちがいます。", "text: \"- いち\", feedback: ちがいます。", $"{Quiz}:22: 選択肢や講評が1つの段落になっていません。空行、箇条書き、表を使わず、1つの段落で書きます。行頭の数字の後の「.」や「-」は箇条書きになります。" },
        { Quiz, "      次の図を見ます。", "      ## 次の図を見ます。", $"{Quiz}:16: 問題の文に見出しがあります。行頭の # を消します。" },
        { Quiz, "      どれが正しいですか。", "      ![x](../media/gone.svg)", $"{Quiz}:20: media/gone.svg がありません。courses/sample/media/ にファイルを置きます。" },
        { Quiz, "explanation: 解説の文です。", "explanation: \"<i>解説</i>\"", $"{Quiz}:25: HTML の「<i>」は文字のまま表示されます。Markdown の書き方に直します。文字として見せるなら `…` で囲みます。" },
        // Pictures, diagrams, captions
        { ContentFolder.Media + "flow.svg", "<title>流れ</title>", "<script>alert(1)</script>", $"{ContentFolder.Media}flow.svg:2: SVG に <script> があります。その要素を消し、図形と文字だけにします。" },
        { ContentFolder.Media + "flow.svg", "<title>流れ</title>", "<foreignObject/>", $"{ContentFolder.Media}flow.svg:2: SVG に <foreignObject> があります。その要素を消し、図形と文字だけにします。" },
        { ContentFolder.Media + "flow.svg", "<rect x=\"1\"", "<rect onload=\"alert(1)\" x=\"1\"", $"{ContentFolder.Media}flow.svg:4: SVG の <rect> に onload があります。on で始まる属性を消します。" },
        { ContentFolder.Media + "flow.svg", "href=\"#g\"", "href=\"https://example.org/a.svg\"", $"{ContentFolder.Media}flow.svg:5: SVG が「https://example.org/a.svg」を参照しています。図の中の id(#…)だけを参照し、画像は図形に描き直すか別の図にします。" },
        { ContentFolder.Media + "flow.svg", "url(#g)", "url(https://example.org/a)", $"{ContentFolder.Media}flow.svg:4: SVG の fill が外のファイルを読み込みます。url(#…) の形だけにします。" },
        { ContentFolder.Media + "flow.svg", "<title>流れ</title>", "<style>@import 'a.css'</style>", $"{ContentFolder.Media}flow.svg:2: SVG の <style> が外のファイルを読み込みます。@import と url(…) を消します。" },
        { ContentFolder.Media + "flow.svg", "<svg", "<!DOCTYPE svg><svg", $"{ContentFolder.Media}flow.svg:1: XML として読めません(DOCTYPE があるか、タグが閉じていません)。作図ソフトから書き出し直し、DOCTYPE の行があれば消します。" },
        { ContentFolder.Media + "flow.svg", "</svg>", "", $"{ContentFolder.Media}flow.svg:7: XML として読めません(DOCTYPE があるか、タグが閉じていません)。作図ソフトから書き出し直し、DOCTYPE の行があれば消します。" },
        { ContentFolder.Media + "flow.svg", "xmlns=\"http://www.w3.org/2000/svg\"", "", $"{ContentFolder.Media}flow.svg:1: SVG の根が <svg xmlns=\"http://www.w3.org/2000/svg\"> ではありません。作図ソフトから SVG として書き出し直します。" },
        { ContentFolder.Media + "as-is.bpmn", "BPMNShape id=\"s\" bpmnElement=\"t\"", "BPMNShape id=\"s\" bpmnElement=\"u\"", $"{ContentFolder.Media}as-is.bpmn:5: 図が指す要素「u」がありません。BPMN エディターで開き、余分な図形を消して保存し直します。" },
        { ContentFolder.Media + "as-is.bpmn", "<bpmndi:BPMNShape id=\"s\" bpmnElement=\"t\"><dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>", "", $"{ContentFolder.Media}as-is.bpmn:2: BPMN に図の配置(BPMNDiagram)がありません。図を描いた BPMN エディターから、配置を含めて保存し直します。" },
        { ContentFolder.Media + "as-is.bpmn", "20100524/MODEL", "20030101/MODEL", $"{ContentFolder.Media}as-is.bpmn:2: BPMN 2.0 のファイルではありません。BPMN エディターから BPMN 2.0 XML として書き出し直します。" },
        { ContentFolder.Media + "film.ja.vtt", "WEBVTT", "SRT", $"{ContentFolder.Media}film.ja.vtt:1: 字幕の1行目が WEBVTT ではありません。1行目に「WEBVTT」とだけ書きます。" },
        { ContentFolder.Media + "film.ja.vtt", "00:00.000 -->", "0:00 -->", $"{ContentFolder.Media}film.ja.vtt:5: 字幕の時刻の行が読めません。「00:05.000 --> 00:09.500」の形で書きます。" },
        { ContentFolder.Media + "film.ja.vtt", "00:05.000", "00:00.000", $"{ContentFolder.Media}film.ja.vtt:6: 字幕の終わりが始まりより前です。終わりの時刻を直します。" },
        { ContentFolder.Media + "film.ja.vtt", "00:00.000 --> 00:05.000", "00:02:00.000 --> 00:02:05.000", $"{ContentFolder.Media}film.ja.vtt:9: 字幕が時刻の順に並んでいません。始まりの早い順に並べ替えます。" },
        { ContentFolder.Media + "film.ja.vtt", "線を抜きます。\n", "", $"{ContentFolder.Media}film.ja.vtt:9: 字幕の文がありません。時刻の下の行に文を書くか、この字幕を消します。" },
    };

    [Theory]
    [MemberData(nameof(Slips), DisableDiscoveryEnumeration = true)]
    public void Check_OneSlip_IsNamedWithLineAndRemedy(string file, string what, string with, string expected)
    {
        using var folder = new ContentFolder().Replace(file, what, with);

        Assert.Contains(expected, folder.Check().Select(error => error.ToString()));
    }
}
