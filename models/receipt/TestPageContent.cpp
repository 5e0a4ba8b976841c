// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentContents.h"
#include "DocumentWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace DocumentWords;

Result<DocumentContent> contentOf(const TestPage &facts, ReceiptLayout layout)
{
    const Paper paper = paperOf(layout);
    const QString size = paper.isRoll()
        ? u"卷纸 %1 mm，可印宽 %2 mm"_s.arg(paper.size.width()).arg(paper.printableWidth())
        : u"%1 × %2 mm，可印 %3 × %4 mm"_s.arg(paper.size.width())
              .arg(paper.size.height())
              .arg(paper.printableWidth())
              .arg(paper.printableHeight());
    DocumentContent content;
    content.use = SheetUse::Report;
    addHead(content, facts.letterhead, facts.print);
    content.title = u"打印测试页"_s;
    content.blocks = {RulerBlock{},
        flow({{{u"打印机"_s, facts.printer}, 3}, {{u"纸张"_s, size}, 5},
            {{u"大写"_s, u"零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整"_s}, 5, Side::Left, Weight::Strong},
            {{u"数字"_s, u"0123456789 ¥1234567.89 -3.32"_s}, 5, Side::Left, Weight::Figures}}),
        TextBlock{
            {paper.isRoll()
                    ? u"刻度两端的竖线都能看到、刻度与直尺相符、汉字与数字清楚，打印就对了。"_s
                    : u"四角的短线都能看到、刻度与直尺相符、汉字与数字清楚，打印就对了。短线缺了一边，请在系统设置里调整偏移。"_s},
            Weight::Plain}};
    content.qrText = u"MeterDesk"_s;
    content.checkCode = {u"扫一扫"_s, u"MeterDesk"_s};
    addFoot(content, facts.letterhead, facts.print);
    content.parts.clear();
    return content;
}

} // namespace meterdesk
