// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPage.h"

#include "Try.h"

#include <QtGui/QGuiApplication>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal frameWidth = 0.3;
constexpr qreal lineHeight = 5.2;
constexpr qreal inset = 2;

/// A mark each centimetre, a longer one each five.
void addRuler(ReceiptDocument &page, QPointF left, qreal width)
{
    page.add(SlipLine{{left, left + QPointF(width, 0)}, frameWidth, false});
    for (int mm = 0; mm <= static_cast<int>(width); mm += 10) {
        const QPointF at = left + QPointF(mm, 0);
        page.add(SlipLine{{at, at + QPointF(0, mm % 50 == 0 ? 3 : 1.6)}, frameWidth, false});
    }
}

} // namespace

Result<ReceiptDocument> composeTestPage(ReceiptLayout layout, const QString &printer, WallTime at)
{
    if (qGuiApp == nullptr)
        return failure(ErrorCode::PrintFailed, u"fonts need a QGuiApplication"_s);
    METERDESK_TRY(matrix, QrMatrix::of("MeterDesk 0123456789"));
    const Paper paper = paperOf(layout);
    const qreal left = paper.margins.left();
    const qreal width = paper.printableWidth();
    const SlipTextStyle body;
    const SlipTextStyle title{4.8, true};

    ReceiptDocument page(paper.size);
    qreal y = paper.margins.top() + 7;
    page.addText({left + width / 2, y}, u"打印测试页"_s, title, Qt::AlignHCenter);
    const auto add = [&](const QString &text) {
        const FittedText fitted = fitText(text, width - 2 * inset, body);
        for (const QString &line : fitted.lines) {
            y += lineHeight;
            page.addText({left + inset, y}, line, fitted.style);
        }
    };
    y += 2;
    add(u"打印机 %1"_s.arg(printer));
    add(u"可打印宽度 %1 毫米"_s.arg(width));
    add(u"打印时间 %1"_s.arg(at.toText()));
    add(u"购电单 人民币壹贰叁肆伍陆柒捌玖拾佰仟万元角分整"_s);
    add(u"¥1234567890.00 AaBbCc -,.:/()"_s);
    y += 4;
    addRuler(page, {left + inset, y}, width - 2 * inset);
    y += 4 + 2;
    const qreal side = matrix.sideOnDots(20);
    page.add(SlipQr{{left + inset, y, side, side}, matrix});
    y += side + 3;
    if (paper.isRoll())
        page.setPageHeight(y + paper.margins.bottom());
    page.add(SlipBox{{left + frameWidth, paper.margins.top(), width - 2 * frameWidth,
                         page.pageSize().height() - paper.margins.top() - paper.margins.bottom()},
        frameWidth});
    return page;
}

} // namespace meterdesk
