// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>

namespace meterdesk {

/// Lays items out from left to right in as many rows as they need. Trailing items stand at the right end, each new one
/// left of those before it; when there is a second row, all but the first one stand at the right of that.
class SearchFormLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit SearchFormLayout(QWidget *parent);
    ~SearchFormLayout() override;

    void addItem(QLayoutItem *item) override;
    void addTrailing(QWidget *widget);

    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;
    [[nodiscard]] int trailingWidth(const QList<QLayoutItem *> &items) const;

    QList<QLayoutItem *> m_items;
    QList<QLayoutItem *> m_trailing;
};

} // namespace meterdesk
