// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operators/OperatorsDesk.h"
#include "shell/Page.h"

namespace meterdesk {

class ActionButton;
class Banner;
class FigureTable;
class OperatorPanel;
class PageHeader;
struct OperationRecord;

/// 操作员: who may sign in and as what, and what everybody did last. For owners only; before the first one is entered,
/// for everybody.
class OperatorsPage final : public Page
{
    Q_OBJECT
public:
    explicit OperatorsPage(const OperatorsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const OperatorsDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    bool addNew() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void arrange();
    void showPeople(const QList<Operator> &people);
    void showLog(const QList<OperationRecord> &records);
    void showCurrent();
    /// Once an owner is entered, the program itself should not go on working here.
    void offerSignIn();

    const OperatorsDesk &m_desk;
    PageHeader *m_header;
    Banner *m_banner;
    FigureTable *m_table;
    FigureTable *m_log;
    OperatorPanel *m_panel;
    QList<Operator> m_people;
};

} // namespace meterdesk
