/** What Word puts on the clipboard for a heading, text with a comment, numbered and bulleted lists in two levels, a table with joined cells, a picture, and what was deleted or hidden. */
export const WORD_CLIPBOARD = String.raw`<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/PC/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:"Cambria Math";} p.MsoNormal {margin:0cm;font-size:11.0pt;} @list l0 {mso-list-id:1;mso-list-type:hybrid;} @list l0:level1 {mso-level-text:"%1\.";} --></style>
</head>
<body lang=IN style='tab-interval:36.0pt'>
<!--StartFragment-->
<h1 style='margin-top:12.0pt'><span lang=IN>Hasil Rapat<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span lang=IN style='font-size:12.0pt;font-family:"Times New Roman",serif'>Rapat dibuka</span></b><span lang=IN> oleh <i>Bupati</i>
pada pukul&nbsp;09.00 WIB.<span class=MsoCommentReference><span style='font-size:8.0pt'><a style='mso-comment-reference:HP_1;mso-comment-date:20220929T0900'></a><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[HP1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span><o:p></o:p></span></p>
<p class=MsoNormal><span lang=IN><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=IN style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>Kuesioner dikumpulkan.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=IN><span style='mso-list:Ignore'>a.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>Oleh Dinkes<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=IN><span style='mso-list:Ignore'>b.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>Oleh DPUPR<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=IN><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>Buku 1 <s>lama</s> disusun.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=IN>Catatan lain:<del cite="mailto:HP" datetime="2022-09-29T09:00">dihapus orang</del></span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Butir satu</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Butir dalam</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-yfti-tbllook:1184'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=50 valign=top style='width:1.0cm;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>No<o:p></o:p></b></p></td><td width=300 colspan=2><p class=MsoNormal><b>Uraian</b></p></td></tr></thead>
 <tr><td width=50 rowspan=2><p class=MsoNormal>1.</p></td><td><p class=MsoNormal>Anggaran</p><p class=MsoNormal>tahun 2023</p></td><td><p class=MsoNormal>Rp1.000</p></td></tr>
 <tr><td><p class=MsoNormal>Pagu</p></td><td><p class=MsoNormal><span style='color:red;background:yellow'>Rp2.000</span></p></td></tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="g"><v:imagedata src="file:///C:/x/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Users/PC/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="g"><![endif]></p>
<p class=MsoNormal style='mso-hide:all'>rahasia</p>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Komentar rahasia</p></div></div></div>
<!--EndFragment-->
</body></html>
`
