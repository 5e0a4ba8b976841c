// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "ReceiptDocument.h"

namespace meterdesk {

/// A sheet of paper on screen, as large as fits a width; sharp at every scale, since the slip itself is painted.
class PagePreview final : public QWidget
{
    Q_OBJECT
public:
    /// `widest` in logical pixels.
    explicit PagePreview(int widest, QWidget *parent = nullptr);

    void showDocument(const ReceiptDocument &document);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] qreal unitsPerMm() const;

    int m_widest;
    std::optional<ReceiptDocument> m_document;
};

} // namespace meterdesk
